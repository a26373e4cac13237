rule({
  code: "INT01",
  message: "A child in AD1 must be in Header.",
  table: "AD1",
  fields: ["CHILD"],
  needs: ["Header"],

  fails: (adoption) => !adoption.child.Header,

  valid: {
    "an adoption, and the child is in Header": {
      Header: { SEX: "F" },
      AD1: { DATE_MATCH: "2026-06-15" },
    },
  },

  invalid: {
    "an adoption, and no row in Header": { AD1: { DATE_MATCH: "2026-06-15" } },
    "only another child is in Header": {
      Header: { CHILD: "B2", SEX: "F" },
      AD1: [{ CHILD: "A1", DATE_MATCH: "2026-06-15", fails: true }],
    },
  },
});
