rule({
  code: "INT35",
  message: "A child must not appear more than once in PrevPerm.",
  table: "PrevPerm",
  fields: ["CHILD"],

  fails: (past, collection) => {
    if (isBlank(past.CHILD)) return false;
    return collection.PrevPerm.where({ CHILD: past.CHILD }).length > 1;
  },

  valid: {
    "two children, a row each": { PrevPerm: [{ CHILD: "A1" }, { CHILD: "B2" }] },
    "two rows that do not say whose they are": { PrevPerm: [{ CHILD: "" }, { CHILD: "" }] },
  },

  invalid: {
    "two rows, one child": {
      PrevPerm: [{ CHILD: "A1", fails: true }, { CHILD: "B2" }, { CHILD: "A1", fails: true }],
    },
  },
});
