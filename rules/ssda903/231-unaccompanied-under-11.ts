rule({
  code: "231",
  message: "A child who is UASC and under 11 at the end of the year must be checked and confirmed.",
  table: "Header",
  fields: ["DOB", "UASC"],
  severity: "query",
  since: 2025,

  fails: (header, collection) => header.UASC === "1" && ageOn(header.DOB, collection.end) < 11,

  valid: {
    "turns 11 on the last day of the year": {
      Header: [{ DOB: "2016-03-31", UASC: "1" }],
      collection: { year: 2027 },
    },
    "under 11, and not UASC": {
      Header: [{ DOB: "2020-06-15", UASC: "0" }],
      collection: { year: 2027 },
    },
    "date of birth is blank": {
      Header: [{ DOB: "", UASC: "1" }],
      collection: { year: 2027 },
    },
  },

  invalid: {
    "turns 11 the day after the year": {
      Header: [{ DOB: "2016-04-01", UASC: "1" }],
      collection: { year: 2027 },
    },
  },

  guidance: "Look at the date of birth first. If it is right, say so when the return is sent.",
});
