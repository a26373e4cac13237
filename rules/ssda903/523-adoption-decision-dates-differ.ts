rule({
  code: "523",
  message: "The date of the decision for adoption must be the same in AD1 and PlacedAdoption.",
  table: "AD1",
  fields: ["DATE_INT", "PlacedAdoption.DATE_PLACED"],

  fails: (adoption) => {
    if (isBlank(adoption.DATE_INT)) return false;
    const decisions = adoption.child.PlacedAdoption.filter((decision) => !isBlank(decision.DATE_PLACED));
    return decisions.filter((decision) => decision.DATE_PLACED !== adoption.DATE_INT);
  },

  valid: {
    "the same date in both": {
      AD1: { DATE_INT: "2026-06-15" },
      PlacedAdoption: [{ DATE_PLACED: "2026-06-15" }],
    },
    "blank in AD1": {
      AD1: { DATE_INT: "" },
      PlacedAdoption: [{ DATE_PLACED: "2026-06-15" }],
    },
    "blank in PlacedAdoption": {
      AD1: { DATE_INT: "2026-06-15" },
      PlacedAdoption: [{ DATE_PLACED: "" }],
    },
  },

  invalid: {
    "a day apart": {
      AD1: { DATE_INT: "2026-06-15" },
      PlacedAdoption: [{ DATE_PLACED: "2026-06-16" }],
    },
    "the same as one decision, and not as another": {
      AD1: { DATE_INT: "2026-06-15" },
      PlacedAdoption: [{ DATE_PLACED: "2025-05-01" }, { DATE_PLACED: "2026-06-15" }],
    },
  },
});
