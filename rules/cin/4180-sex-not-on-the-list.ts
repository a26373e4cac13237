rule({
  code: "4180",
  message: "Sex must be M, F or U.",
  table: "ChildIdentifiers",
  fields: ["Sex"],

  fails: (person) => !oneOf(person.Sex, ["M", "F", "U"]),

  valid: {
    male: { Sex: "M" },
    female: { Sex: "F" },
    "unborn or not recorded": { Sex: "U" },
    "in a small letter": { Sex: "f" },
  },

  invalid: {
    "left blank": { Sex: "" },
    "a code of years ago": { Sex: "1" },
  },
});
