rule({
  code: "8870Q",
  message: "The day by which a conference is to be held should not be at a weekend.",
  table: "Section47",
  fields: ["InitialCPCtarget"],
  severity: "query",

  fails: (enquiry) => isWeekend(enquiry.InitialCPCtarget),

  valid: {
    "a Friday": { InitialCPCtarget: "2026-06-05" },
    "a Monday": { InitialCPCtarget: "2026-06-08" },
    "left blank": { InitialCPCtarget: "" },
  },

  invalid: {
    "a Saturday": { InitialCPCtarget: "2026-06-06" },
    "a Sunday": { InitialCPCtarget: "2026-06-07" },
  },
});
