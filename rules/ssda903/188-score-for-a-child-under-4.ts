rule({
  code: "188",
  message:
    "A child under 4 at the end of the year must not have a strengths and difficulties score or reason.",
  table: "OC2",
  fields: ["DOB", "SDQ_SCORE", "SDQ_REASON"],

  fails: (health, collection) => {
    // A score that is no number was still meant as one.
    const hasScoreOrReason = !isBlank(health.raw.SDQ_SCORE) || !isBlank(health.SDQ_REASON);
    return hasScoreOrReason && ageOn(health.DOB, collection.end) < 4;
  },

  valid: {
    "turns 4 on the last day of the year": {
      OC2: { DOB: "2023-03-31", SDQ_SCORE: "12" },
      collection: { year: 2027 },
    },
    "turns 4 the day after, with neither": {
      OC2: { DOB: "2023-04-01", SDQ_SCORE: "", SDQ_REASON: "" },
      collection: { year: 2027 },
    },
    "date of birth is blank": {
      OC2: { DOB: "", SDQ_SCORE: "12" },
      collection: { year: 2027 },
    },
  },

  invalid: {
    "turns 4 the day after the year ends": {
      OC2: { DOB: "2023-04-01", SDQ_SCORE: "0" },
      collection: { year: 2027 },
    },
    "a reason without a score": {
      OC2: { DOB: "2024-06-15", SDQ_REASON: "SDQ1" },
      collection: { year: 2027 },
    },
    "a score that is no number": {
      OC2: { DOB: "2024-06-15", SDQ_SCORE: "HIGH" },
      collection: { year: 2027 },
    },
    "not born when the year ended": {
      OC2: { DOB: "2027-06-15", SDQ_SCORE: "12" },
      collection: { year: 2027 },
    },
  },
});
