rule({
  code: "197B",
  message:
    "A child who turned 4 or 17 while in care all year must have a strengths and difficulties score, or a reason for none.",
  table: "OC2",
  fields: ["SDQ_REASON", "DOB"],
  needs: ["Episodes"],

  fails: (health, collection) => {
    const isMissing = isBlank(health.raw.SDQ_SCORE) && isBlank(health.SDQ_REASON);
    const birthdays = [addYears(health.DOB, 4), addYears(health.DOB, 17)];
    const turned = birthdays.some((day) => day >= collection.start && day <= collection.end);
    return isMissing && turned && health.child.inCareAllYear;
  },

  valid: {
    "turned 4, and has a score": {
      Episodes: [{ DECOM: "2026-04-01", LS: "C2" }],
      OC2: [{ DOB: "2022-06-15", SDQ_SCORE: "12" }],
      collection: { year: 2027 },
    },
    "turned 17, and has a reason for none": {
      Episodes: [{ DECOM: "2026-04-01", LS: "C2" }],
      OC2: [{ DOB: "2009-06-15", SDQ_REASON: "SDQ1" }],
      collection: { year: 2027 },
    },
    "turned 4 the day before the year": {
      Episodes: [{ DECOM: "2026-04-01", LS: "C2" }],
      OC2: [{ DOB: "2022-03-31" }],
      collection: { year: 2027 },
    },
    "turned 17, and not in care all year": {
      Episodes: [{ DECOM: "2026-06-15", RNE: "S", LS: "C2" }],
      OC2: [{ DOB: "2009-06-15" }],
      collection: { year: 2027 },
    },
    "date of birth is blank": {
      Episodes: [{ DECOM: "2026-04-01", LS: "C2" }],
      OC2: [{ DOB: "" }],
      collection: { year: 2027 },
    },
  },

  invalid: {
    "turned 4 on the first day of the year": {
      Episodes: [{ DECOM: "2026-04-01", LS: "C2" }],
      OC2: [{ DOB: "2022-04-01" }],
      collection: { year: 2027 },
    },
    "turned 17 on the last day of the year": {
      Episodes: [{ DECOM: "2026-04-01", LS: "C2" }],
      OC2: [{ DOB: "2010-03-31" }],
      collection: { year: 2027 },
    },
  },
});
