rule({
  code: "INT09",
  message: "A child in UASC must be in Header.",
  table: "UASC",
  fields: ["CHILD"],
  needs: ["Header"],

  fails: (asylum) => !asylum.child.Header,

  valid: {
    "an asylum seeker, and the child is in Header": {
      Header: { SEX: "F" },
      UASC: { DUC: "2028-06-15" },
    },
  },

  invalid: {
    "an asylum seeker, and no row in Header": { UASC: { DUC: "2028-06-15" } },
    "only another child is in Header": {
      Header: { CHILD: "B2", SEX: "F" },
      UASC: [{ CHILD: "A1", DUC: "2028-06-15", fails: true }],
    },
  },
});
