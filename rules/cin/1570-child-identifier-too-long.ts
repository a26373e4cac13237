rule({
  code: "1570",
  message: "A child identifier must have no more than 20 characters.",
  table: "ChildIdentifiers",
  fields: ["LAchildID"],
  since: 2025,

  fails: (person) => person.LAchildID?.length > 20,

  valid: {
    "twenty characters": { LAchildID: "A1234567890123456789" },
    "one character": { LAchildID: "A" },
    "left blank": { LAchildID: "" },
  },

  invalid: {
    "twenty-one characters": { LAchildID: "A12345678901234567890" },
  },

  notes: "Spaces before and after are not counted.",
});
