rule({
  code: "185",
  message: "A child who was not in care all year must not have a strengths and difficulties score.",
  table: "OC2",
  fields: ["SDQ_SCORE"],
  needs: ["Episodes"],

  fails: (health) => !isBlank(health.raw.SDQ_SCORE) && !health.child.inCareAllYear,

  valid: {
    "care began on the first day of the year": {
      OC2: { SDQ_SCORE: "12" },
      Episodes: [{ DECOM: "2026-04-01", RNE: "S", LS: "C2" }],
      collection: { year: 2027 },
    },
    "care ended on the last day of the year": {
      OC2: { SDQ_SCORE: "12" },
      Episodes: [{ DECOM: "2025-06-15", DEC: "2027-03-31", REC: "E4A", LS: "C2" }],
      collection: { year: 2027 },
    },
    "another episode followed": {
      OC2: { SDQ_SCORE: "12" },
      Episodes: [
        { DECOM: "2025-06-15", RNE: "S", DEC: "2026-06-15", REC: "X1", LS: "C1" },
        { DECOM: "2026-06-15", RNE: "L", LS: "C2" },
      ],
      collection: { year: 2027 },
    },
    "began this year, and there is no score": {
      OC2: { SDQ_SCORE: "" },
      Episodes: [{ DECOM: "2026-06-15", RNE: "S", LS: "C2" }],
      collection: { year: 2027 },
    },
  },

  invalid: {
    "care began on the second day of the year": {
      OC2: { SDQ_SCORE: "12" },
      Episodes: [{ DECOM: "2026-04-02", RNE: "S", LS: "C2" }],
      collection: { year: 2027 },
    },
    "care ended the day before the last": {
      OC2: { SDQ_SCORE: "12" },
      Episodes: [{ DECOM: "2025-06-15", DEC: "2027-03-30", REC: "E4A", LS: "C2" }],
      collection: { year: 2027 },
    },
    "short breaks": {
      OC2: { SDQ_SCORE: "12" },
      Episodes: [{ DECOM: "2025-06-15", RNE: "S", LS: "V4" }],
      collection: { year: 2027 },
    },
    "care ended before the year": {
      OC2: { SDQ_SCORE: "12" },
      Episodes: [{ DECOM: "2025-06-15", DEC: "2026-03-31", REC: "E4A", LS: "C2" }],
      collection: { year: 2027 },
    },
    "no episodes, and a score of nought": {
      OC2: { SDQ_SCORE: "0" },
      collection: { year: 2027 },
    },
  },
});
