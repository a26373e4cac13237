rule({
  code: "546",
  message: "A child of 5 or over who was in care all year must not have the health check field.",
  table: "OC2",
  fields: ["DOB", "HEALTH_CHECK"],
  needs: ["Episodes"],

  fails: (health, collection) => {
    const isFive = addYears(health.DOB, 5) <= collection.end;
    return isFive && !isBlank(health.HEALTH_CHECK) && health.child.inCareAllYear;
  },

  valid: {
    "turns 5 the day after the year": {
      Episodes: [{ DECOM: "2026-04-01", LS: "C2" }],
      OC2: [{ DOB: "2022-04-01", HEALTH_CHECK: "1" }],
      collection: { year: 2027 },
    },
    "5, and the field is blank": {
      Episodes: [{ DECOM: "2026-04-01", LS: "C2" }],
      OC2: [{ DOB: "2015-06-15", HEALTH_CHECK: "" }],
      collection: { year: 2027 },
    },
    "not in care all year": {
      Episodes: [{ DECOM: "2026-06-15", RNE: "S", LS: "C2" }],
      OC2: [{ DOB: "2015-06-15", HEALTH_CHECK: "1" }],
      collection: { year: 2027 },
    },
    "date of birth is blank": {
      Episodes: [{ DECOM: "2026-04-01", LS: "C2" }],
      OC2: [{ DOB: "", HEALTH_CHECK: "1" }],
      collection: { year: 2027 },
    },
  },

  invalid: {
    "turns 5 on the last day of the year": {
      Episodes: [{ DECOM: "2026-04-01", LS: "C2" }],
      OC2: [{ DOB: "2022-03-31", HEALTH_CHECK: "0" }],
      collection: { year: 2027 },
    },
  },
});
