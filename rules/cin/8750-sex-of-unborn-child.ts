rule({
  code: "8750",
  message: "The sex of an unborn child must be unknown.",
  table: "ChildIdentifiers",
  fields: ["Sex", "PersonBirthDate", "ExpectedPersonBirthDate"],

  fails: (person) => {
    const isUnborn = isBlank(person.PersonBirthDate) && !isBlank(person.ExpectedPersonBirthDate);
    return isUnborn && oneOf(person.Sex, ["M", "F"]);
  },

  valid: {
    "unborn and unknown": { ExpectedPersonBirthDate: "2027-05-01", Sex: "U" },
    "born, and a girl": { PersonBirthDate: "2026-05-01", Sex: "F" },
    "born, though the expected date is still there": {
      PersonBirthDate: "2026-05-01",
      ExpectedPersonBirthDate: "2026-05-09",
      Sex: "M",
    },
    "neither date": { Sex: "M" },
  },

  invalid: {
    "unborn, and a girl": { ExpectedPersonBirthDate: "2027-05-01", Sex: "F" },
    "unborn, and a boy": { ExpectedPersonBirthDate: "2027-05-01", Sex: "M" },
  },

  notes: "Sex that is missing, or not on the list, is for 4180 to say.",
});
