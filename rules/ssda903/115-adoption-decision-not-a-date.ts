rule({
  code: "115",
  message: "The date of a decision to place a child for adoption must be a real date.",
  table: "PlacedAdoption",
  fields: ["DATE_PLACED"],

  fails: (decision) => isBlank(decision.DATE_PLACED) && !isBlank(decision.raw.DATE_PLACED),

  valid: {
    "a real date": { DATE_PLACED: "19/02/2026" },
    "left blank": { DATE_PLACED: "" },
  },

  invalid: {
    "a day that does not exist": { DATE_PLACED: "31/02/2026" },
    "a year of two figures": { DATE_PLACED: "01/01/26" },
    noughts: { DATE_PLACED: "00/00/0000" },
  },
});
