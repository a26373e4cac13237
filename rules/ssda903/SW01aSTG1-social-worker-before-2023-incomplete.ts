rule({
  code: "SW01aSTG1",
  message:
    "A social worker episode that started before 1 April 2023 must have a social worker's number and a start date.",
  table: "SWEpisodes",
  fields: ["SW_DECOM", "SW_ID"],
  since: 2025,

  fails: (worker) => {
    const startedBefore2023 = worker.SW_DECOM < "2023-04-01";
    return isBlank(worker.SW_DECOM) || (startedBefore2023 && isBlank(worker.SW_ID));
  },

  valid: {
    "started the day before, with a number": { SW_DECOM: "2023-03-31", SW_ID: "SW1234567" },
    "started on 1 April 2023, which is another check": { SW_DECOM: "2023-04-01", SW_ID: "" },
  },

  invalid: {
    "started the day before, without a number": { SW_DECOM: "2023-03-31", SW_ID: "" },
    "start is blank": { SW_DECOM: "", SW_ID: "SW1234567" },
    "start cannot be read": { SW_DECOM: "31/04/2022", SW_ID: "SW1234567" },
  },

  notes: "What must be there from 1 April 2023 on is SW01bSTG1; a blank start breaks both.",
});
