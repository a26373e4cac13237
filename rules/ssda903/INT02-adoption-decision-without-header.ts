rule({
  code: "INT02",
  message: "A child in PlacedAdoption must be in Header.",
  table: "PlacedAdoption",
  fields: ["CHILD"],
  needs: ["Header"],

  fails: (decision) => !decision.child.Header,

  valid: {
    "a decision, and the child is in Header": {
      Header: { SEX: "F" },
      PlacedAdoption: [{ DATE_PLACED: "2026-06-15" }],
    },
  },

  invalid: {
    "a decision, and no row in Header": { PlacedAdoption: [{ DATE_PLACED: "2026-06-15" }] },
    "only another child is in Header": {
      Header: { CHILD: "B2", SEX: "F" },
      PlacedAdoption: [{ CHILD: "A1", DATE_PLACED: "2026-06-15", fails: true }],
    },
  },
});
