rule({
  code: "501",
  message: "An episode must not start before the last one ended.",
  table: "Episodes",
  fields: ["DECOM", "DEC"],

  fails: (episode) => episode.DECOM < episode.previous?.DEC,

  valid: {
    "starts the day the last one ended": {
      Episodes: [{ DECOM: "2026-04-05", DEC: "2026-07-01" }, { DECOM: "2026-07-01" }],
    },
    "the last one has not ended": {
      Episodes: [{ DECOM: "2026-04-05", DEC: "" }, { DECOM: "2026-07-01" }],
    },
    "the child's only episode": { DECOM: "2026-04-05" },
  },

  invalid: {
    "starts the day before the last one ended": {
      Episodes: [
        { DECOM: "2026-04-05", DEC: "2026-07-01" },
        { DECOM: "2026-06-30", fails: true },
      ],
    },
    "two start on the same day": {
      Episodes: [
        { DECOM: "2026-04-05", DEC: "2026-07-01" },
        { DECOM: "2026-04-05", DEC: "2026-08-01", fails: true },
      ],
    },
  },
});
