rule({
  code: "1520",
  message: "No two children may share a pupil number.",
  table: "ChildIdentifiers",
  fields: ["UPN"],

  fails: (person, collection) => {
    if (isBlank(person.UPN)) return false;
    return collection.ChildIdentifiers.where({ UPN: person.UPN }).filter((other) => other !== person);
  },

  valid: {
    "each has one of their own": {
      ChildIdentifiers: [
        { LAchildID: "A1", UPN: "V990410120001" },
        { LAchildID: "A2", UPN: "T990410220002" },
      ],
    },
    "neither has one": {
      ChildIdentifiers: [
        { LAchildID: "A1", UPN: "" },
        { LAchildID: "A2", UPN: "" },
      ],
    },
  },

  invalid: {
    "two children with the same one, and a third without": {
      ChildIdentifiers: [
        { LAchildID: "A1", UPN: "V990410120001", fails: true },
        { LAchildID: "A2", UPN: "" },
        { LAchildID: "A3", UPN: "v990410120001 ", fails: true },
      ],
    },
  },
});
