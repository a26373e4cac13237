rule({
  code: "8530Q",
  message:
    "An expected date of birth should lie between 30 days before and nine months after the end of the year.",
  table: "ChildIdentifiers",
  fields: ["ExpectedPersonBirthDate"],
  severity: "query",

  fails: (person, collection) =>
    person.ExpectedPersonBirthDate < addDays(collection.end, -30) ||
    person.ExpectedPersonBirthDate > addMonths(collection.end, 9),

  valid: {
    "30 days before the end": { ExpectedPersonBirthDate: "2027-03-01" },
    "nine months after the end": { ExpectedPersonBirthDate: "2027-12-31" },
    "left blank": { ExpectedPersonBirthDate: "" },
  },

  invalid: {
    "31 days before the end": { ExpectedPersonBirthDate: "2027-02-28" },
    "nine months and a day after the end": { ExpectedPersonBirthDate: "2028-01-01" },
    "31 days before the end of a year with 29 February": {
      ChildIdentifiers: { ExpectedPersonBirthDate: "2028-02-29" },
      collection: { year: 2028 },
    },
  },
});
