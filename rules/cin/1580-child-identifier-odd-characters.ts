rule({
  code: "1580",
  message: "A child identifier must be letters and figures only.",
  table: "ChildIdentifiers",
  fields: ["LAchildID"],
  since: 2025,

  fails: (person) => !isBlank(person.LAchildID) && !/^[A-Z0-9]+$/.test(person.LAchildID),

  valid: {
    "letters and figures": { LAchildID: "yd7013" },
    "figures alone": { LAchildID: "7013" },
    "left blank": { LAchildID: "" },
  },

  invalid: {
    "a dash": { LAchildID: "YD-7013" },
    "a space within": { LAchildID: "YD 7013" },
    "a letter with an accent": { LAchildID: "YÉ7013" },
  },
});
