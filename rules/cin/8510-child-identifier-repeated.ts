rule({
  code: "8510",
  message: "A child identifier must be given to one child only.",
  table: "ChildIdentifiers",
  fields: ["LAchildID"],

  fails: (person, collection) => {
    if (isBlank(person.LAchildID)) return false;
    return collection.ChildIdentifiers.where({ LAchildID: person.LAchildID }).filter(
      (other) => other !== person,
    );
  },

  valid: {
    "two children, two identifiers": { ChildIdentifiers: [{ LAchildID: "A1" }, { LAchildID: "A2" }] },
    "two children without one": { ChildIdentifiers: [{ LAchildID: "" }, { LAchildID: "" }] },
  },

  invalid: {
    "the first and the last of three": {
      ChildIdentifiers: [
        { LAchildID: "A1", PersonBirthDate: "2015-05-01", fails: true },
        { LAchildID: "A2", PersonBirthDate: "2015-05-01" },
        { LAchildID: "A1", PersonBirthDate: "2018-06-01", fails: true },
      ],
    },
  },

  notes: "Identifiers that are missing are for 8500 to say.",
});
