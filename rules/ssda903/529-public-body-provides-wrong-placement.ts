rule({
  code: "529",
  message: "Another public body must only provide placements that it can provide.",
  table: "Episodes",
  fields: ["PLACE", "PLACE_PROVIDER"],

  fails: (episode) => {
    const forAdoption = ["A3", "A4", "A5", "A6"];
    const fostering = ["U1", "U2", "U3", "U4", "U5", "U6"];
    const withParents = "P1";
    const homes = ["K1", "K2"];
    const byOthers = [...forAdoption, ...fostering, withParents, ...homes];
    return episode.PLACE_PROVIDER === "PR3" && oneOf(episode.PLACE, byOthers);
  },

  valid: {
    "in hospital": { PLACE: "R2", PLACE_PROVIDER: "PR3" },
    "in a young offender institution": { PLACE: "R5", PLACE_PROVIDER: "PR3" },
    "in foster care that a private agency provides": { PLACE: "U6", PLACE_PROVIDER: "PR4" },
    "placement is blank": { PLACE: "", PLACE_PROVIDER: "PR3" },
  },

  invalid: {
    "placed for adoption": {
      Episodes: [
        { PLACE: "A3", PLACE_PROVIDER: "PR3", fails: true },
        { PLACE: "A4", PLACE_PROVIDER: "PR3", fails: true },
        { PLACE: "A5", PLACE_PROVIDER: "PR3", fails: true },
        { PLACE: "A6", PLACE_PROVIDER: "PR3", fails: true },
      ],
    },
    "in foster care": {
      Episodes: [
        { PLACE: "U1", PLACE_PROVIDER: "PR3", fails: true },
        { PLACE: "U2", PLACE_PROVIDER: "PR3", fails: true },
        { PLACE: "U3", PLACE_PROVIDER: "PR3", fails: true },
        { PLACE: "U4", PLACE_PROVIDER: "PR3", fails: true },
        { PLACE: "U5", PLACE_PROVIDER: "PR3", fails: true },
        { PLACE: "U6", PLACE_PROVIDER: "PR3", fails: true },
      ],
    },
    "with own parents": { PLACE: "P1", PLACE_PROVIDER: "PR3" },
    "in a secure children's home": { PLACE: "K1", PLACE_PROVIDER: "PR3" },
    "in another children's home": { PLACE: "K2", PLACE_PROVIDER: "PR3" },
  },

  guidance: "A health trust or a prison is another public body (PR3); another council is PR2.",
});
