rule({
  code: "100",
  message: "The reference date must be 31 March of the header's year.",
  table: "Header",
  fields: ["ReferenceDate", "Year"],

  fails: (header) => header.ReferenceDate !== `${header.Year}-03-31`,

  valid: {
    "the last day of the year": { Year: 2027, ReferenceDate: "2027-03-31" },
  },

  invalid: {
    "the day before": { Year: 2027, ReferenceDate: "2027-03-30" },
    "the last day of another year": { Year: 2027, ReferenceDate: "2026-03-31" },
    "reference date is blank": { Year: 2027, ReferenceDate: "" },
    "reference date is no date": { Year: 2027, ReferenceDate: "31 March 2027" },
    "year is blank": { Year: "", ReferenceDate: "2027-03-31" },
  },
});
