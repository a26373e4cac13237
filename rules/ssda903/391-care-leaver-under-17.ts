rule({
  code: "391",
  message: "A person under 17 at the end of the year must not have care-leaver data.",
  table: "OC3",
  fields: ["DOB", "IN_TOUCH", "ACTIV", "ACCOM"],

  fails: (leaver, collection) => {
    const answers = [leaver.IN_TOUCH, leaver.ACTIV, leaver.ACCOM];
    const hasData = answers.some((answer) => !isBlank(answer));
    return hasData && ageOn(leaver.DOB, collection.end) < 17;
  },

  valid: {
    "turns 17 on the last day of the year": {
      OC3: { DOB: "2010-03-31", IN_TOUCH: "YES" },
      collection: { year: 2027 },
    },
    "a row without data": {
      OC3: { DOB: "2010-04-01", IN_TOUCH: "" },
      collection: { year: 2027 },
    },
    "date of birth is blank": {
      OC3: { DOB: "", IN_TOUCH: "YES" },
      collection: { year: 2027 },
    },
  },

  invalid: {
    "turns 17 the day after the year ends": {
      OC3: { DOB: "2010-04-01", IN_TOUCH: "YES" },
      collection: { year: 2027 },
    },
    "not born when the year ended": {
      OC3: { DOB: "2027-06-15", IN_TOUCH: "YES" },
      collection: { year: 2027 },
    },
  },
});
