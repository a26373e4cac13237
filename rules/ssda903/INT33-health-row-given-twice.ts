rule({
  code: "INT33",
  message: "A child must not appear more than once in OC2.",
  table: "OC2",
  fields: ["CHILD"],

  fails: (health, collection) => {
    if (isBlank(health.CHILD)) return false;
    return collection.OC2.where({ CHILD: health.CHILD }).length > 1;
  },

  valid: {
    "two children, a row each": { OC2: [{ CHILD: "A1" }, { CHILD: "B2" }] },
    "two rows that do not say whose they are": { OC2: [{ CHILD: "" }, { CHILD: "" }] },
  },

  invalid: {
    "two rows, one child": {
      OC2: [{ CHILD: "A1", fails: true }, { CHILD: "B2" }, { CHILD: "A1", fails: true }],
    },
  },
});
