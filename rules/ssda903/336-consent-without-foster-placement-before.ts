rule({
  code: "336",
  message:
    "A child must have been in a foster or adoptive placement just before being placed for adoption with consent.",
  table: "Episodes",
  fields: ["PLACE"],

  fails: (episode) => {
    const fostered = ["U1", "U2", "U3", "U4", "U5", "U6"];
    const adoptive = ["A3", "A4"];
    const before = episode.previous;
    return oneOf(episode.PLACE, adoptive) && before && !oneOf(before.PLACE, [...fostered, ...adoptive]);
  },

  valid: {
    "with the same foster carers before": {
      Episodes: [
        { DECOM: "2026-04-05", PLACE: "U5" },
        { DECOM: "2026-07-01", PLACE: "A3" },
      ],
    },
    "placed for adoption before, too": {
      Episodes: [
        { DECOM: "2026-04-05", PLACE: "A4" },
        { DECOM: "2026-07-01", PLACE: "A3" },
      ],
    },
    "the child's first episode": { DECOM: "2026-04-05", PLACE: "A3" },
    "placed under an order": {
      Episodes: [
        { DECOM: "2026-04-05", PLACE: "K2" },
        { DECOM: "2026-07-01", PLACE: "A6" },
      ],
    },
  },

  invalid: {
    "in a children's home before": {
      Episodes: [
        { DECOM: "2026-04-05", PLACE: "K2" },
        { DECOM: "2026-07-01", PLACE: "A4", fails: true },
      ],
    },
  },
});
