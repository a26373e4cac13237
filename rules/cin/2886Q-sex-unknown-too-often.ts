rule({
  code: "2886Q",
  message: "The sex of born children should hardly ever be unknown in a return.",
  table: "Header",
  fields: ["LEA", "ChildIdentifiers.Sex", "ChildIdentifiers.PersonBirthDate"],
  severity: "query",
  needs: ["ChildIdentifiers"],

  fails: (header, collection) => {
    const born = collection.ChildIdentifiers.filter((person) => !isBlank(person.PersonBirthDate));
    const unknown = born.filter((person) => !oneOf(person.Sex, ["M", "F"]));
    return unknown.length > born.length * 0.02 && unknown;
  },

  valid: {
    "known of every child": {
      Header: { LEA: "990" },
      ChildIdentifiers: [
        { LAchildID: "A1", PersonBirthDate: "2015-05-01", Sex: "F" },
        { LAchildID: "A2", PersonBirthDate: "2015-05-01", Sex: "M" },
      ],
    },
    "unknown of a child who is not born": {
      Header: { LEA: "990" },
      ChildIdentifiers: { PersonBirthDate: "", ExpectedPersonBirthDate: "2027-05-01", Sex: "U" },
    },
  },

  invalid: {
    "unknown of one born child in two": {
      Header: { LEA: "990" },
      ChildIdentifiers: [
        { LAchildID: "A1", PersonBirthDate: "2015-05-01", Sex: "F" },
        { LAchildID: "A2", PersonBirthDate: "2015-05-01", Sex: "U" },
      ],
    },
    "left blank": { Header: { LEA: "990" }, ChildIdentifiers: { PersonBirthDate: "2015-05-01", Sex: "" } },
  },

  guidance: "More than two children in a hundred: look whether sex is lost on its way into the return.",
});
