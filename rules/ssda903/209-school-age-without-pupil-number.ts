rule({
  code: "209",
  message: "A child of school age must not have the pupil number code UN1, which means not of school age.",
  table: "Header",
  fields: ["UPN", "DOB"],

  fails: (header, collection) => {
    // Five months after 1 April: 1 September.
    const schoolStarts = addMonths(collection.start, 5);
    return header.UPN === "UN1" && addYears(header.DOB, 5) < schoolStarts;
  },

  valid: {
    "turns 5 the day after 31 August": {
      Header: { UPN: "UN1", DOB: "2021-09-01" },
      collection: { year: 2027 },
    },
    "of school age, with a number": {
      Header: { UPN: "A990000000001", DOB: "2015-06-15" },
      collection: { year: 2027 },
    },
    "date of birth is blank": {
      Header: { UPN: "UN1", DOB: "" },
      collection: { year: 2027 },
    },
  },

  invalid: {
    "turns 5 on 31 August": {
      Header: { UPN: "UN1", DOB: "2021-08-31" },
      collection: { year: 2027 },
    },
  },
});
