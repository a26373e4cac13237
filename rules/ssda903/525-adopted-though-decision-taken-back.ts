rule({
  code: "525",
  message: "A child whose decision for adoption was taken back must not have adoption data.",
  table: "AD1",
  fields: ["DATE_INT", "DATE_MATCH", "NB_ADOPTR", "PlacedAdoption.DATE_PLACED_CEASED"],

  fails: (adoption) => {
    const decisions = adoption.child.PlacedAdoption;
    return decisions.filter((decision) => !isBlank(decision.DATE_PLACED_CEASED));
  },

  valid: {
    "the decision stands": {
      AD1: { DATE_MATCH: "2026-06-15" },
      PlacedAdoption: [{ DATE_PLACED: "2025-05-01", DATE_PLACED_CEASED: "" }],
    },
    "no decision": { DATE_MATCH: "2026-06-15" },
    "only another child's decision was taken back": {
      AD1: { CHILD: "A1", DATE_MATCH: "2026-06-15" },
      PlacedAdoption: [{ CHILD: "B2", DATE_PLACED_CEASED: "2026-05-01" }],
    },
  },

  invalid: {
    "the decision was taken back": {
      AD1: { DATE_MATCH: "2026-06-15" },
      PlacedAdoption: [{ DATE_PLACED: "2025-05-01", DATE_PLACED_CEASED: "2026-05-01" }],
    },
    "one decision was taken back, and a new one stands": {
      AD1: { DATE_MATCH: "2026-06-15" },
      PlacedAdoption: [
        { DATE_PLACED: "2025-05-01", DATE_PLACED_CEASED: "2025-09-01" },
        { DATE_PLACED: "2026-05-01", DATE_PLACED_CEASED: "" },
      ],
    },
  },
});
