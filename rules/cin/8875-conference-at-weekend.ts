rule({
  code: "8875",
  message: "An initial conference must not be held at a weekend.",
  table: "Section47",
  fields: ["DateOfInitialCPC"],

  fails: (enquiry) => isWeekend(enquiry.DateOfInitialCPC),

  valid: {
    "a Friday": { DateOfInitialCPC: "2026-06-05" },
    "a bank holiday, which is no weekend": { DateOfInitialCPC: "2026-05-25" },
    "left blank": { DateOfInitialCPC: "" },
  },

  invalid: {
    "a Saturday": { DateOfInitialCPC: "2026-06-06" },
    "a Sunday, which is 29 February": { DateOfInitialCPC: "2032-02-29" },
  },
});
