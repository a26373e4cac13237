rule({
  code: "142",
  message: "An episode that is not the child's latest must have an end date and an end reason.",
  table: "Episodes",
  fields: ["DEC", "REC"],

  fails: (episode) => {
    const isLatest = !episode.next;
    return !isLatest && (isBlank(episode.DEC) || isBlank(episode.REC));
  },

  valid: {
    "the child's only episode has not ended": { DECOM: "2026-04-05", DEC: "", REC: "" },
    "the latest has not ended, the earlier one has": {
      Episodes: [
        { DECOM: "2026-04-05", DEC: "2026-07-01", REC: "X1" },
        { DECOM: "2026-07-01", DEC: "", REC: "" },
      ],
    },
  },

  invalid: {
    "the earlier one has no end date": {
      Episodes: [
        { DECOM: "2026-04-05", DEC: "", REC: "X1", fails: true },
        { DECOM: "2026-07-01", DEC: "", REC: "" },
      ],
    },
    "the earlier one has no end reason, and stands last in the file": {
      Episodes: [
        { DECOM: "2026-07-01", DEC: "", REC: "" },
        { DECOM: "2026-04-05", DEC: "2026-07-01", REC: "", fails: true },
      ],
    },
  },
});
