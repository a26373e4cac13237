rule({
  code: "347",
  message: "A care leaver under 18 must not be recorded in a foyer.",
  table: "OC3",
  fields: ["ACCOM", "DOB"],
  since: 2024,

  fails: (leaver, collection) => {
    const foyer = oneOf(leaver.ACCOM, ["T1", "T2", "T"]);
    return foyer && ageOn(leaver.DOB, collection.start) < 18;
  },

  valid: {
    "turned 18 on the first day of the year": {
      OC3: [{ ACCOM: "T1", DOB: "2008-04-01" }],
      collection: { year: 2027 },
    },
    "under 18, and with parents or relatives": {
      OC3: [{ ACCOM: "B1", DOB: "2009-06-15" }],
      collection: { year: 2027 },
    },
    "date of birth is blank": {
      OC3: [{ ACCOM: "T1", DOB: "" }],
      collection: { year: 2027 },
    },
  },

  invalid: {
    "turns 18 on the second day of the year": {
      OC3: [{ ACCOM: "T1", DOB: "2008-04-02" }],
      collection: { year: 2027 },
    },
    "17, in a foyer that is not suitable": {
      OC3: [{ ACCOM: "T2", DOB: "2009-06-15" }],
      collection: { year: 2027 },
    },
    "17, under the code of older returns": {
      OC3: [{ ACCOM: "T", DOB: "2009-06-15" }],
      collection: { year: 2027 },
    },
  },

  notes: "T is no longer a code, and T1 and T2 took its place: asking about T alone would find nothing.",
});
