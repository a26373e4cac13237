rule({
  code: "543",
  message: "A child of 10 or over who was in care all year must have conviction data.",
  table: "OC2",
  fields: ["DOB", "CONVICTED"],
  needs: ["Episodes"],

  fails: (health, collection) => {
    const isTen = addYears(health.DOB, 10) <= collection.end;
    return isTen && isBlank(health.CONVICTED) && health.child.inCareAllYear;
  },

  valid: {
    "turns 10 the day after the year": {
      Episodes: [{ DECOM: "2026-04-01", LS: "C2" }],
      OC2: [{ DOB: "2017-04-01", CONVICTED: "" }],
      collection: { year: 2027 },
    },
    "10, and not convicted": {
      Episodes: [{ DECOM: "2026-04-01", LS: "C2" }],
      OC2: [{ DOB: "2015-06-15", CONVICTED: "0" }],
      collection: { year: 2027 },
    },
    "not in care all year": {
      Episodes: [{ DECOM: "2026-06-15", RNE: "S", LS: "C2" }],
      OC2: [{ DOB: "2015-06-15", CONVICTED: "" }],
      collection: { year: 2027 },
    },
    "date of birth is blank": {
      Episodes: [{ DECOM: "2026-04-01", LS: "C2" }],
      OC2: [{ DOB: "", CONVICTED: "" }],
      collection: { year: 2027 },
    },
  },

  invalid: {
    "turns 10 on the last day of the year": {
      Episodes: [{ DECOM: "2026-04-01", LS: "C2" }],
      OC2: [{ DOB: "2017-03-31", CONVICTED: "" }],
      collection: { year: 2027 },
    },
  },
});
