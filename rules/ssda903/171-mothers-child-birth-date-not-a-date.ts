rule({
  code: "171",
  message: "The date of birth of a mother's child must be a real date.",
  table: "Header",
  fields: ["MC_DOB"],

  // A date that cannot be read is blank, but its text is still there.
  fails: (header) => isBlank(header.MC_DOB) && !isBlank(header.raw.MC_DOB),

  valid: {
    "a real date": { MC_DOB: "19/02/2026" },
    "left blank": { MC_DOB: "" },
  },

  invalid: {
    "a day that does not exist": { MC_DOB: "38/04/2026" },
    "a year of two figures": { MC_DOB: "01/01/26" },
  },
});
