rule({
  code: "SW08STG2",
  message: "A social worker episode must be closed before a later one begins.",
  table: "SWEpisodes",
  fields: ["SW_DEC"],
  since: 2024,

  fails: (worker) => {
    if (isBlank(worker.SW_DECOM) || !isBlank(worker.SW_DEC)) return false;
    const started = worker.child.SWEpisodes.filter((each) => !isBlank(each.SW_DECOM));
    return worker !== sortBy(started, "SW_DECOM", "SW_DEC").at(-1);
  },

  valid: {
    "only the latest is open": {
      SWEpisodes: [
        { SW_DECOM: "2026-05-01", SW_DEC: "2026-06-10" },
        { SW_DECOM: "2026-06-10", SW_DEC: "" },
      ],
    },
    "the child's only one": { SW_DECOM: "2026-05-01", SW_DEC: "" },
    "of two that begin together, one has ended": {
      SWEpisodes: [
        { SW_DECOM: "2026-05-01", SW_DEC: "" },
        { SW_DECOM: "2026-05-01", SW_DEC: "2026-06-10" },
      ],
    },
    "the other has no start": {
      SWEpisodes: [
        { SW_DECOM: "2026-05-01", SW_DEC: "" },
        { SW_DECOM: "", SW_DEC: "" },
      ],
    },
  },

  invalid: {
    "the earlier is open": {
      SWEpisodes: [
        { SW_DECOM: "2026-06-10", SW_DEC: "2026-09-01" },
        { SW_DECOM: "2026-05-01", SW_DEC: "", fails: true },
      ],
    },
    "the earlier one's end cannot be read": {
      SWEpisodes: [
        { SW_DECOM: "2026-05-01", SW_DEC: "31/06/2026", fails: true },
        { SW_DECOM: "2026-06-10", SW_DEC: "" },
      ],
    },
    "two begin together, and both are open": {
      SWEpisodes: [
        { SW_DECOM: "2026-05-01", SW_DEC: "", fails: true },
        { SW_DECOM: "2026-05-01", SW_DEC: "" },
      ],
    },
  },

  notes:
    "Of two that begin on one day, the one that ended first comes first, so the order in the file never counts.",
});
