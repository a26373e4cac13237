rule({
  code: "INT36",
  message: "A child must not appear more than once in UASC.",
  table: "UASC",
  fields: ["CHILD"],

  fails: (asylum, collection) => {
    if (isBlank(asylum.CHILD)) return false;
    return collection.UASC.where({ CHILD: asylum.CHILD }).length > 1;
  },

  valid: {
    "two children, a row each": { UASC: [{ CHILD: "A1" }, { CHILD: "B2" }] },
    "two rows that do not say whose they are": { UASC: [{ CHILD: "" }, { CHILD: "" }] },
  },

  invalid: {
    "two rows, one child": {
      UASC: [{ CHILD: "A1", fails: true }, { CHILD: "B2" }, { CHILD: "A1", fails: true }],
    },
  },
});
