rule({
  code: "INT31",
  message: "A child must not appear more than once in AD1.",
  table: "AD1",
  fields: ["CHILD"],

  fails: (adoption, collection) => {
    if (isBlank(adoption.CHILD)) return false;
    return collection.AD1.where({ CHILD: adoption.CHILD }).length > 1;
  },

  valid: {
    "two children, a row each": { AD1: [{ CHILD: "A1" }, { CHILD: "B2" }] },
    "two rows that do not say whose they are": { AD1: [{ CHILD: "" }, { CHILD: "" }] },
  },

  invalid: {
    "two rows, one child": {
      AD1: [{ CHILD: "A1", fails: true }, { CHILD: "B2" }, { CHILD: "A1", fails: true }],
    },
  },
});
