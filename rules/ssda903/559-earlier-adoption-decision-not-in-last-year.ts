rule({
  code: "559",
  message: "A decision for adoption made before this year must be in last year's return.",
  table: "PlacedAdoption",
  fields: ["DATE_PLACED"],
  needs: ["lastYear"],

  fails: (decision, collection) => {
    const lastYear = decision.child.lastYear.PlacedAdoption;
    const known = lastYear.some((each) => !isBlank(each.DATE_PLACED));
    return decision.DATE_PLACED < collection.start && !known;
  },

  valid: {
    "in last year's return": {
      lastYear: { PlacedAdoption: [{ DATE_PLACED: "2025-06-15" }] },
      PlacedAdoption: [{ DATE_PLACED: "2025-06-15" }],
      collection: { year: 2027 },
    },
    "made on the first day of this year": {
      PlacedAdoption: [{ DATE_PLACED: "2026-04-01" }],
      collection: { year: 2027 },
    },
    "no date of decision": { PlacedAdoption: [{ DATE_PLACED: "" }], collection: { year: 2027 } },
  },

  invalid: {
    "made the day before this year, and not in last year's return": {
      PlacedAdoption: [{ DATE_PLACED: "2026-03-31" }],
      collection: { year: 2027 },
    },
    "in last year's return without a date": {
      lastYear: { PlacedAdoption: [{ DATE_PLACED: "" }] },
      PlacedAdoption: [{ DATE_PLACED: "2025-06-15" }],
      collection: { year: 2027 },
    },
  },
});
