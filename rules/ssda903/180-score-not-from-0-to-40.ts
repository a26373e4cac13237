rule({
  code: "180",
  message: "The strengths and difficulties score must be a whole number from 0 to 40.",
  table: "OC2",
  fields: ["SDQ_SCORE"],

  fails: (health) => {
    if (isBlank(health.raw.SDQ_SCORE)) return false;
    const score = health.SDQ_SCORE;
    const onTheScale = Number.isInteger(score) && score >= 0 && score <= 40;
    return !onTheScale;
  },

  valid: {
    "the lowest": { SDQ_SCORE: "0" },
    "the highest": { SDQ_SCORE: "40" },
    "left blank": { SDQ_SCORE: "" },
  },

  invalid: {
    "below the lowest": { SDQ_SCORE: "-1" },
    "above the highest": { SDQ_SCORE: "41" },
    "half a point": { SDQ_SCORE: "12.5" },
    "not a number": { SDQ_SCORE: "high" },
  },
});
