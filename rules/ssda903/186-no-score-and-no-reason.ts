rule({
  code: "186",
  message:
    "A child of 4 to 16 who was in care all year must have a strengths and difficulties score, or a reason for none.",
  table: "OC2",
  fields: ["SDQ_SCORE"],
  needs: ["Episodes"],

  fails: (health, collection) => {
    const wasFour = addYears(health.DOB, 4) <= collection.start;
    const wasNotSeventeen = addYears(health.DOB, 17) > collection.end;
    const isMissing = isBlank(health.raw.SDQ_SCORE) && isBlank(health.SDQ_REASON);
    return isMissing && wasFour && wasNotSeventeen && health.child.inCareAllYear;
  },

  valid: {
    "a score": {
      Episodes: [{ DECOM: "2026-04-01", LS: "C2" }],
      OC2: [{ DOB: "2015-06-15", SDQ_SCORE: "12" }],
      collection: { year: 2027 },
    },
    "a reason for none": {
      Episodes: [{ DECOM: "2026-04-01", LS: "C2" }],
      OC2: [{ DOB: "2015-06-15", SDQ_REASON: "SDQ2" }],
      collection: { year: 2027 },
    },
    "a score that is no number, which another check asks about": {
      Episodes: [{ DECOM: "2026-04-01", LS: "C2" }],
      OC2: [{ DOB: "2015-06-15", SDQ_SCORE: "1O" }],
      collection: { year: 2027 },
    },
    "turns 4 on the second day of the year": {
      Episodes: [{ DECOM: "2026-04-01", LS: "C2" }],
      OC2: [{ DOB: "2022-04-02" }],
      collection: { year: 2027 },
    },
    "turns 17 on the last day of the year": {
      Episodes: [{ DECOM: "2026-04-01", LS: "C2" }],
      OC2: [{ DOB: "2010-03-31" }],
      collection: { year: 2027 },
    },
    "not in care all year": {
      Episodes: [{ DECOM: "2026-06-15", RNE: "S", LS: "C2" }],
      OC2: [{ DOB: "2015-06-15" }],
      collection: { year: 2027 },
    },
  },

  invalid: {
    "turns 4 on the first day of the year": {
      Episodes: [{ DECOM: "2026-04-01", LS: "C2" }],
      OC2: [{ DOB: "2022-04-01" }],
      collection: { year: 2027 },
    },
    "turns 17 the day after the year": {
      Episodes: [{ DECOM: "2026-04-01", LS: "C2" }],
      OC2: [{ DOB: "2010-04-01" }],
      collection: { year: 2027 },
    },
  },
});
