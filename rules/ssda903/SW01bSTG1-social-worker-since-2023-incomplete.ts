rule({
  code: "SW01bSTG1",
  message:
    "A social worker episode that started on or after 1 April 2023 must have a number, a reason and a start date.",
  table: "SWEpisodes",
  fields: ["SW_DECOM", "SW_ID", "SW_REASON"],
  since: 2025,

  fails: (worker) => {
    const startedSince2023 = worker.SW_DECOM >= "2023-04-01";
    const incomplete = isBlank(worker.SW_ID) || isBlank(worker.SW_REASON);
    return isBlank(worker.SW_DECOM) || (startedSince2023 && incomplete);
  },

  valid: {
    "all three are there": { SW_DECOM: "2023-04-01", SW_ID: "SW1234567", SW_REASON: "FCONTA" },
    "started the day before, which is another check": {
      SW_DECOM: "2023-03-31",
      SW_ID: "",
      SW_REASON: "",
    },
  },

  invalid: {
    "started that day, without a number": { SW_DECOM: "2023-04-01", SW_ID: "", SW_REASON: "FCONTA" },
    "started later, without a reason": { SW_DECOM: "2026-06-15", SW_ID: "SW1234567", SW_REASON: "" },
    "start is blank": { SW_DECOM: "", SW_ID: "SW1234567", SW_REASON: "FCONTA" },
  },

  notes: "What had to be there before 1 April 2023 is SW01aSTG1; a blank start breaks both.",
});
