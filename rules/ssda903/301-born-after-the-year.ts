rule({
  code: "301",
  message: "A child must not be born after the end of the year.",
  table: "Header",
  fields: ["DOB"],

  fails: (header, collection) => header.DOB > collection.end,

  valid: {
    "born on the last day of the year": { Header: { DOB: "2027-03-31" }, collection: { year: 2027 } },
    "date of birth is blank": { Header: { DOB: "" }, collection: { year: 2027 } },
  },

  invalid: {
    "born the day after the year ends": { Header: { DOB: "2027-04-01" }, collection: { year: 2027 } },
  },
});
