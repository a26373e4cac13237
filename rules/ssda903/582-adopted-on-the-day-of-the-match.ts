rule({
  code: "582",
  message: "An adoption must not be on the day of the match with adopters.",
  table: "Episodes",
  fields: ["DEC"],

  fails: (episode) => {
    const adopted = oneOf(episode.REC, ["E11", "E12"]);
    return adopted && sameDay(episode.DEC, episode.child.AD1?.DATE_MATCH);
  },

  valid: {
    "adopted the day after the match": {
      AD1: { DATE_MATCH: "2026-06-14" },
      Episodes: [{ DEC: "2026-06-15", REC: "E11" }],
    },
    "care ended otherwise": {
      AD1: { DATE_MATCH: "2026-06-15" },
      Episodes: [{ DEC: "2026-06-15", REC: "E4A" }],
    },
    "both dates are blank": {
      AD1: { DATE_MATCH: "" },
      Episodes: [{ DEC: "", REC: "E11" }],
    },
  },

  invalid: {
    "adopted on the day of the match": {
      AD1: { DATE_MATCH: "2026-06-15" },
      Episodes: [{ DEC: "2026-06-15", REC: "E11" }],
    },
    "adopted without consent on that day": {
      AD1: { DATE_MATCH: "2026-06-15" },
      Episodes: [{ DEC: "2026-06-15", REC: "E12" }],
    },
  },
});
