rule({
  code: "INT05",
  message: "A child in OC2 must be in Header.",
  table: "OC2",
  fields: ["CHILD"],
  needs: ["Header"],

  fails: (health) => !health.child.Header,

  valid: {
    "a health row, and the child is in Header": {
      Header: { SEX: "F" },
      OC2: { TEETH_CHECK: "1" },
    },
  },

  invalid: {
    "a health row, and no row in Header": { OC2: { TEETH_CHECK: "1" } },
    "only another child is in Header": {
      Header: { CHILD: "B2", SEX: "F" },
      OC2: [{ CHILD: "A1", TEETH_CHECK: "1", fails: true }],
    },
  },
});
