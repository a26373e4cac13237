rule({
  code: "SW13STG1",
  message: "The reason for a new social worker must be on the list, and be given from 1 April 2023 on.",
  table: "SWEpisodes",
  fields: ["SW_REASON"],
  since: 2024,

  fails: (worker) => {
    if (isBlank(worker.SW_REASON)) return worker.SW_DECOM >= "2023-04-01";
    const changes = ["FCONTA", "MANAGE", "LEFTRL", "ORGRST", "TSPROC", "ABSENC", "SWDIED", "OTHERS"];
    const wishes = ["CHCHAN", "PCCHAN"];
    return !oneOf(worker.SW_REASON, [...changes, ...wishes]);
  },

  valid: {
    "a reason on the list": { SW_DECOM: "2026-06-15", SW_REASON: "FCONTA" },
    "blank the day before reasons were asked for": { SW_DECOM: "2023-03-31", SW_REASON: "" },
    "blank, and so is the start": { SW_DECOM: "", SW_REASON: "" },
  },

  invalid: {
    "blank on the first day that reasons were asked for": { SW_DECOM: "2023-04-01", SW_REASON: "" },
    "a reason that is not on the list": { SW_DECOM: "2026-06-15", SW_REASON: "MOVED" },
    "not on the list, before reasons were asked for": { SW_DECOM: "2022-06-15", SW_REASON: "MOVED" },
  },
});
