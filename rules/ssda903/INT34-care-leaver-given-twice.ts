rule({
  code: "INT34",
  message: "A child must not appear more than once in OC3.",
  table: "OC3",
  fields: ["CHILD"],

  fails: (leaver, collection) => {
    if (isBlank(leaver.CHILD)) return false;
    return collection.OC3.where({ CHILD: leaver.CHILD }).length > 1;
  },

  valid: {
    "two children, a row each": { OC3: [{ CHILD: "A1" }, { CHILD: "B2" }] },
    "two rows that do not say whose they are": { OC3: [{ CHILD: "" }, { CHILD: "" }] },
  },

  invalid: {
    "two rows, one child": {
      OC3: [{ CHILD: "A1", fails: true }, { CHILD: "B2" }, { CHILD: "A1", fails: true }],
    },
  },
});
