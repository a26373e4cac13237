rule({
  code: "198",
  message:
    "A child who was not in care all year must not have a reason for no strengths and difficulties score.",
  table: "OC2",
  fields: ["SDQ_REASON"],
  needs: ["Episodes"],

  fails: (health) => !isBlank(health.SDQ_REASON) && !health.child.inCareAllYear,

  valid: {
    "in care all year": {
      Episodes: [{ DECOM: "2026-04-01", RNE: "S", LS: "C2" }],
      OC2: [{ SDQ_REASON: "SDQ2" }],
      collection: { year: 2027 },
    },
    "not in care all year, and no reason": {
      Episodes: [{ DECOM: "2026-04-02", RNE: "S", LS: "C2" }],
      OC2: [{ SDQ_REASON: "" }],
      collection: { year: 2027 },
    },
  },

  invalid: {
    "care began on the second day of the year": {
      Episodes: [{ DECOM: "2026-04-02", RNE: "S", LS: "C2" }],
      OC2: [{ SDQ_REASON: "SDQ2" }],
      collection: { year: 2027 },
    },
    "short breaks": {
      Episodes: [{ DECOM: "2025-06-15", RNE: "S", LS: "V4" }],
      OC2: [{ SDQ_REASON: "SDQ1" }],
      collection: { year: 2027 },
    },
    "no episodes": {
      OC2: [{ SDQ_REASON: "SDQ2" }],
      collection: { year: 2027 },
    },
  },
});
