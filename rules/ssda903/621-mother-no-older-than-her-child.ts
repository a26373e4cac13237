rule({
  code: "621",
  message: "A mother must be older than her child.",
  table: "Header",
  fields: ["DOB", "MC_DOB"],

  fails: (header) => header.DOB >= header.MC_DOB,

  valid: {
    "born before her child": { DOB: "2010-06-15", MC_DOB: "2026-06-15" },
    "no child": { DOB: "2010-06-15", MC_DOB: "" },
    "date of birth is blank": { DOB: "", MC_DOB: "2026-06-15" },
  },

  invalid: {
    "born the same day": { DOB: "2010-06-15", MC_DOB: "2010-06-15" },
    "born the day after her child": { DOB: "2010-06-16", MC_DOB: "2010-06-15" },
  },

  guidance:
    "Most often the mother's own date of birth was written in the child's field, or the two changed places.",

  notes:
    "A year takes all four figures: a date of birth such as 1/4/26 cannot be read, and nothing is held against it.",
});
