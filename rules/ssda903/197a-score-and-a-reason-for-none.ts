rule({
  code: "197a",
  message: "A child must not have both a strengths and difficulties score and a reason for none.",
  table: "OC2",
  fields: ["SDQ_SCORE", "SDQ_REASON"],

  // A score that is no number was still meant as one.
  fails: (health) => !isBlank(health.raw.SDQ_SCORE) && !isBlank(health.SDQ_REASON),

  valid: {
    "a score": { SDQ_SCORE: "12", SDQ_REASON: "" },
    "a reason for none": { SDQ_SCORE: "", SDQ_REASON: "SDQ2" },
    neither: { SDQ_SCORE: "", SDQ_REASON: "" },
  },

  invalid: {
    both: { SDQ_SCORE: "12", SDQ_REASON: "SDQ2" },
    "a score of nought": { SDQ_SCORE: "0", SDQ_REASON: "SDQ2" },
    "a score that is no number": { SDQ_SCORE: "HIGH", SDQ_REASON: "SDQ2" },
  },
});
