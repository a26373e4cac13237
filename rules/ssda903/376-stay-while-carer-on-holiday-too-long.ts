rule({
  code: "376",
  message: "A temporary stay while the carer is on holiday must not last longer than 21 days.",
  table: "Episodes",
  fields: ["DECOM", "PLACE", "DEC"],

  fails: (episode, collection) => {
    const end = episode.DEC ?? collection.end;
    return episode.PLACE === "T3" && daysBetween(episode.DECOM, end) > 21;
  },

  valid: {
    "lasts 21 days": { PLACE: "T3", DECOM: "2026-05-01", DEC: "2026-05-22" },
    "another temporary stay may last longer": { PLACE: "T1", DECOM: "2026-05-01", DEC: "2026-05-23" },
    "has not ended, 21 days before the end of the year": {
      Episodes: [{ PLACE: "T3", DECOM: "2027-03-10", DEC: "" }],
      collection: { year: 2027 },
    },
    "start is blank": { PLACE: "T3", DECOM: "", DEC: "2026-05-23" },
  },

  invalid: {
    "lasts 22 days": { PLACE: "T3", DECOM: "2026-05-01", DEC: "2026-05-23" },
    "has not ended by the end of the year": {
      Episodes: [{ PLACE: "T3", DECOM: "2027-03-09", DEC: "" }],
      collection: { year: 2027 },
    },
  },

  notes: "It asks about open stays too, and counts their days to the end of the year.",
});
