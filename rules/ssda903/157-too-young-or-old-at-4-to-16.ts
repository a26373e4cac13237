rule({
  code: "157",
  message:
    "A child of 4 to 16 who was in care all year must not be called too young or too old for the questionnaire.",
  table: "OC2",
  fields: ["SDQ_REASON", "DOB"],
  needs: ["Episodes"],

  fails: (health, collection) => {
    const wasFour = addYears(health.DOB, 4) <= collection.start;
    const wasNotSeventeen = addYears(health.DOB, 17) > collection.end;
    return health.SDQ_REASON === "SDQ1" && wasFour && wasNotSeventeen && health.child.inCareAllYear;
  },

  valid: {
    "turns 4 on the second day of the year": {
      Episodes: [{ DECOM: "2026-04-01", LS: "C2" }],
      OC2: [{ DOB: "2022-04-02", SDQ_REASON: "SDQ1" }],
      collection: { year: 2027 },
    },
    "turns 17 on the last day of the year": {
      Episodes: [{ DECOM: "2026-04-01", LS: "C2" }],
      OC2: [{ DOB: "2010-03-31", SDQ_REASON: "SDQ1" }],
      collection: { year: 2027 },
    },
    "another reason": {
      Episodes: [{ DECOM: "2026-04-01", LS: "C2" }],
      OC2: [{ DOB: "2015-06-15", SDQ_REASON: "SDQ2" }],
      collection: { year: 2027 },
    },
    "not in care all year": {
      Episodes: [{ DECOM: "2026-06-15", RNE: "S", LS: "C2" }],
      OC2: [{ DOB: "2015-06-15", SDQ_REASON: "SDQ1" }],
      collection: { year: 2027 },
    },
    "date of birth is blank": {
      Episodes: [{ DECOM: "2026-04-01", LS: "C2" }],
      OC2: [{ DOB: "", SDQ_REASON: "SDQ1" }],
      collection: { year: 2027 },
    },
  },

  invalid: {
    "turns 4 on the first day of the year": {
      Episodes: [{ DECOM: "2026-04-01", LS: "C2" }],
      OC2: [{ DOB: "2022-04-01", SDQ_REASON: "SDQ1" }],
      collection: { year: 2027 },
    },
    "turns 17 the day after the year": {
      Episodes: [{ DECOM: "2026-04-01", LS: "C2" }],
      OC2: [{ DOB: "2010-04-01", SDQ_REASON: "SDQ1" }],
      collection: { year: 2027 },
    },
  },
});
