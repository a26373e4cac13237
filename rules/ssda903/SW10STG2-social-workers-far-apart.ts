rule({
  code: "SW10STG2",
  message: "A social worker episode must begin within seven days of the end of the one before.",
  table: "SWEpisodes",
  fields: ["SW_DECOM"],
  since: 2024,

  fails: (worker) => {
    const workers = sortBy(worker.child.SWEpisodes, "SW_DECOM", "SW_DEC");
    const before = workers[workers.indexOf(worker) - 1];
    if (!before || worker.SW_REASON === "FCONTA") return false;
    const days = daysBetween(before.SW_DEC, worker.SW_DECOM);
    const near = days >= -7 && days <= 7;
    return !near;
  },

  valid: {
    "begins seven days after": {
      SWEpisodes: [
        { SW_DECOM: "2026-05-01", SW_DEC: "2026-06-10", SW_REASON: "FCONTA" },
        { SW_DECOM: "2026-06-17", SW_REASON: "LEFTRL" },
      ],
    },
    "begins seven days before": {
      SWEpisodes: [
        { SW_DECOM: "2026-05-01", SW_DEC: "2026-06-10", SW_REASON: "FCONTA" },
        { SW_DECOM: "2026-06-03", SW_REASON: "LEFTRL" },
      ],
    },
    "a first contact may begin at any time": {
      SWEpisodes: [
        { SW_DECOM: "2026-05-01", SW_DEC: "2026-06-10", SW_REASON: "FCONTA" },
        { SW_DECOM: "2026-09-01", SW_REASON: "FCONTA" },
      ],
    },
    "of two that begin together, the shorter comes first": {
      SWEpisodes: [
        { SW_DECOM: "2026-05-01", SW_DEC: "2026-06-10", SW_REASON: "FCONTA" },
        { SW_DECOM: "2026-05-01", SW_DEC: "2026-05-02", SW_REASON: "MANAGE" },
      ],
    },
  },

  invalid: {
    "begins eight days after": {
      SWEpisodes: [
        { SW_DECOM: "2026-05-01", SW_DEC: "2026-06-10", SW_REASON: "FCONTA" },
        { SW_DECOM: "2026-06-18", SW_REASON: "LEFTRL", fails: true },
      ],
    },
    "begins eight days before": {
      SWEpisodes: [
        { SW_DECOM: "2026-05-01", SW_DEC: "2026-06-10", SW_REASON: "FCONTA" },
        { SW_DECOM: "2026-06-02", SW_REASON: "LEFTRL", fails: true },
      ],
    },
    "the one before has not ended": {
      SWEpisodes: [
        { SW_DECOM: "2026-05-01", SW_DEC: "", SW_REASON: "FCONTA" },
        { SW_DECOM: "2026-09-01", SW_REASON: "LEFTRL", fails: true },
      ],
    },
  },
});
