rule({
  code: "116",
  message: "The date that a decision for adoption was taken back must be a real date.",
  table: "PlacedAdoption",
  fields: ["DATE_PLACED_CEASED"],

  // A date that cannot be read is blank, but its text is still there.
  fails: (decision) => isBlank(decision.DATE_PLACED_CEASED) && !isBlank(decision.raw.DATE_PLACED_CEASED),

  valid: {
    "a real date": { DATE_PLACED_CEASED: "19/02/2027" },
    "left blank": { DATE_PLACED_CEASED: "" },
  },

  invalid: {
    "a day that does not exist": { DATE_PLACED_CEASED: "31/02/2027" },
    "a year of two figures": { DATE_PLACED_CEASED: "01/01/27" },
  },
});
