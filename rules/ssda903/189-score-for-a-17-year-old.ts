rule({
  code: "189",
  message:
    "A child who was 17 before the year began must not have a strengths and difficulties score or reason.",
  table: "OC2",
  fields: ["DOB", "SDQ_SCORE", "SDQ_REASON"],

  fails: (health, collection) => {
    const hasScoreOrReason = !isBlank(health.SDQ_SCORE) || !isBlank(health.SDQ_REASON);
    return hasScoreOrReason && addYears(health.DOB, 17) < collection.start;
  },

  valid: {
    "turned 17 on the first day of the year": {
      OC2: [{ DOB: "2009-04-01", SDQ_SCORE: "12" }],
      collection: { year: 2027 },
    },
    "17 for long, with neither": {
      OC2: [{ DOB: "2008-06-15", SDQ_SCORE: "", SDQ_REASON: "" }],
      collection: { year: 2027 },
    },
    "date of birth is blank": {
      OC2: [{ DOB: "", SDQ_SCORE: "12" }],
      collection: { year: 2027 },
    },
  },

  invalid: {
    "turned 17 the day before the year began": {
      OC2: [{ DOB: "2009-03-31", SDQ_SCORE: "12" }],
      collection: { year: 2027 },
    },
    "a reason without a score": {
      OC2: [{ DOB: "2009-03-31", SDQ_REASON: "SDQ1" }],
      collection: { year: 2027 },
    },
    "a score of nought": {
      OC2: [{ DOB: "2009-03-31", SDQ_SCORE: "0" }],
      collection: { year: 2027 },
    },
  },
});
