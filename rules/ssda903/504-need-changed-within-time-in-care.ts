rule({
  code: "504",
  message: "The category of need must not change during one time in care.",
  table: "Episodes",
  fields: ["CIN"],

  fails: (episode) => {
    const before = episode.previous;
    const continues = before?.REC === "X1" && sameDay(before.DEC, episode.DECOM);
    return continues && episode.CIN !== before.CIN;
  },

  valid: {
    "the same need goes on": {
      Episodes: [
        { DECOM: "2026-04-05", DEC: "2026-07-01", REC: "X1", CIN: "N1" },
        { DECOM: "2026-07-01", CIN: "N1" },
      ],
    },
    "a new time in care may have another need": {
      Episodes: [
        { DECOM: "2026-04-05", DEC: "2026-07-01", REC: "E4A", CIN: "N1" },
        { DECOM: "2026-09-12", CIN: "N5" },
      ],
    },
    "the child's only episode": { DECOM: "2026-04-05", CIN: "N1" },
  },

  invalid: {
    "the need changed": {
      Episodes: [
        { DECOM: "2026-04-05", DEC: "2026-07-01", REC: "X1", CIN: "N1" },
        { DECOM: "2026-07-01", CIN: "N5", fails: true },
      ],
    },
    "the need was left out": {
      Episodes: [
        { DECOM: "2026-04-05", DEC: "2026-07-01", REC: "X1", CIN: "N1" },
        { DECOM: "2026-07-01", CIN: "", fails: true },
      ],
    },
  },
});
