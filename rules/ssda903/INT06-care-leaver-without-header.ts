rule({
  code: "INT06",
  message: "A child in OC3 must be in Header.",
  table: "OC3",
  fields: ["CHILD"],
  needs: ["Header"],

  fails: (leaver) => !leaver.child.Header,

  valid: {
    "a care leaver, and the child is in Header": {
      Header: { SEX: "F" },
      OC3: { IN_TOUCH: "YES" },
    },
  },

  invalid: {
    "a care leaver, and no row in Header": { OC3: { IN_TOUCH: "YES" } },
    "only another child is in Header": {
      Header: { CHILD: "B2", SEX: "F" },
      OC3: [{ CHILD: "A1", IN_TOUCH: "YES", fails: true }],
    },
  },
});
