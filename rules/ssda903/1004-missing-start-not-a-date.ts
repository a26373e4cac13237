rule({
  code: "1004",
  message: "The start of a missing period must be given and be a real date.",
  table: "Missing",
  fields: ["MIS_START"],

  // A date that cannot be read is blank too.
  fails: (missing) => isBlank(missing.MIS_START),

  valid: {
    "a real date": { MIS_START: "19/02/2027" },
    "29 February in a leap year": { MIS_START: "29/02/2028" },
  },

  invalid: {
    "left blank": { MIS_START: "", MIS_END: "2026-06-22" },
    "day and month the other way round": { MIS_START: "10/24/2026" },
    "a year of two figures": { MIS_START: "13/10/26" },
  },
});
