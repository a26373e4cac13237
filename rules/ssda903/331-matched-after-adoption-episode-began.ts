rule({
  code: "331",
  message: "The match with adopters must not be later than the start of the episode that ended in adoption.",
  table: "Episodes",
  fields: ["AD1.DATE_MATCH", "DECOM", "REC"],

  fails: (episode) => {
    const adoption = episode.child.AD1;
    const adopted = oneOf(episode.REC, ["E11", "E12"]);
    return adopted && adoption?.DATE_MATCH > episode.DECOM && [adoption];
  },

  valid: {
    "matched the day the episode began": {
      AD1: { DATE_MATCH: "2026-05-04" },
      Episodes: [{ DECOM: "2026-05-04", REC: "E11" }],
    },
    "matched later, and the episode ended otherwise": {
      AD1: { DATE_MATCH: "2026-05-05" },
      Episodes: [{ DECOM: "2026-05-04", REC: "X1" }],
    },
    "date of the match is blank": {
      AD1: { DATE_MATCH: "" },
      Episodes: [{ DECOM: "2026-05-04", REC: "E11" }],
    },
    "no row of the adoption": { DECOM: "2026-05-04", REC: "E11" },
  },

  invalid: {
    "matched the day after the episode began": {
      AD1: { DATE_MATCH: "2026-05-05" },
      Episodes: [{ DECOM: "2026-05-04", REC: "E11" }],
    },
    "only the episode that ended in adoption": {
      AD1: { DATE_MATCH: "2026-09-01" },
      Episodes: [
        { DECOM: "2026-04-05", REC: "X1" },
        { DECOM: "2026-05-04", REC: "E12", fails: true },
      ],
    },
  },
});
