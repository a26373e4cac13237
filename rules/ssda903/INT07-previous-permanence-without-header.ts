rule({
  code: "INT07",
  message: "A child in PrevPerm must be in Header.",
  table: "PrevPerm",
  fields: ["CHILD"],
  needs: ["Header"],

  fails: (past) => !past.child.Header,

  valid: {
    "a previous permanence, and the child is in Header": {
      Header: { SEX: "F" },
      PrevPerm: { PREV_PERM: "Z1" },
    },
  },

  invalid: {
    "a previous permanence, and no row in Header": { PrevPerm: { PREV_PERM: "Z1" } },
    "only another child is in Header": {
      Header: { CHILD: "B2", SEX: "F" },
      PrevPerm: [{ CHILD: "A1", PREV_PERM: "Z1", fails: true }],
    },
  },
});
