rule({
  code: "542",
  message: "A child under 10 at the end of the year must not have conviction data.",
  table: "OC2",
  fields: ["CONVICTED", "DOB"],

  fails: (health, collection) => !isBlank(health.CONVICTED) && ageOn(health.DOB, collection.end) < 10,

  valid: {
    "turns 10 on the last day of the year": {
      OC2: { DOB: "2017-03-31", CONVICTED: "0" },
      collection: { year: 2027 },
    },
    "turns 10 the day after, and nothing is said": {
      OC2: { DOB: "2017-04-01", CONVICTED: "" },
      collection: { year: 2027 },
    },
    "date of birth is blank": { OC2: { DOB: "", CONVICTED: "0" }, collection: { year: 2027 } },
  },

  invalid: {
    "turns 10 the day after, and was convicted": {
      OC2: { DOB: "2017-04-01", CONVICTED: "1" },
      collection: { year: 2027 },
    },
    "turns 10 the day after, and was not convicted": {
      OC2: { DOB: "2017-04-01", CONVICTED: "0" },
      collection: { year: 2027 },
    },
  },

  guidance: "A child under 10 cannot be convicted of anything: leave the field blank, rather than writing 0.",
});
