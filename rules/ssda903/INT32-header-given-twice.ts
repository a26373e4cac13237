rule({
  code: "INT32",
  message: "A child must not appear more than once in Header.",
  table: "Header",
  fields: ["CHILD"],

  fails: (header, collection) => {
    if (isBlank(header.CHILD)) return false;
    return collection.Header.where({ CHILD: header.CHILD }).length > 1;
  },

  valid: {
    "two children, a row each": { Header: [{ CHILD: "A1" }, { CHILD: "B2" }] },
    "two rows that do not say whose they are": { Header: [{ CHILD: "" }, { CHILD: "" }] },
  },

  invalid: {
    "two rows, one child": {
      Header: [{ CHILD: "A1", fails: true }, { CHILD: "B2" }, { CHILD: "A1", fails: true }],
    },
  },
});
