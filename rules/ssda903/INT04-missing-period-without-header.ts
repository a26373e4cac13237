rule({
  code: "INT04",
  message: "A child in Missing must be in Header.",
  table: "Missing",
  fields: ["CHILD"],
  needs: ["Header"],

  fails: (missing) => !missing.child.Header,

  valid: {
    "a missing period, and the child is in Header": {
      Header: { SEX: "F" },
      Missing: [{ MIS_START: "2026-06-15" }],
    },
  },

  invalid: {
    "a missing period, and no row in Header": { Missing: [{ MIS_START: "2026-06-15" }] },
    "only another child is in Header": {
      Header: { CHILD: "B2", SEX: "F" },
      Missing: [{ CHILD: "A1", MIS_START: "2026-06-15", fails: true }],
    },
  },
});
