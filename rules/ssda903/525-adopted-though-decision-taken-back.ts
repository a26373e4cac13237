rule({
  code: "525",
  message: "A child whose decision for adoption was taken back must not have adoption data.",
  table: "AD1",
  fields: [
    "DATE_INT",
    "DATE_MATCH",
    "FOSTER_CARE",
    "NB_ADOPTR",
    "SEX_ADOPTR",
    "LS_ADOPTR",
    "PlacedAdoption.DATE_PLACED_CEASED",
  ],

  // A date that cannot be read is data too.
  fails: (adoption) => {
    const dates = [adoption.raw.DATE_INT, adoption.raw.DATE_MATCH];
    const adopters = [adoption.FOSTER_CARE, adoption.NB_ADOPTR, adoption.SEX_ADOPTR, adoption.LS_ADOPTR];
    const hasData = [...dates, ...adopters].some((cell) => !isBlank(cell));
    const takenBack = adoption.child.PlacedAdoption.filter((it) => !isBlank(it.DATE_PLACED_CEASED));
    return hasData && takenBack;
  },

  valid: {
    "the decision stands": {
      AD1: { DATE_MATCH: "2026-06-15" },
      PlacedAdoption: [{ DATE_PLACED: "2025-05-01", DATE_PLACED_CEASED: "" }],
    },
    "no decision": { DATE_MATCH: "2026-06-15" },
    "a row without adoption data": {
      AD1: { DATE_MATCH: "", NB_ADOPTR: "" },
      PlacedAdoption: [{ DATE_PLACED: "2025-05-01", DATE_PLACED_CEASED: "2026-05-01" }],
    },
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
