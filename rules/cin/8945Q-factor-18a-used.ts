rule({
  code: "8945Q",
  message: "Factor 18A should no longer be used.",
  table: "AssessmentFactors",
  fields: ["AssessmentFactor"],
  severity: "query",
  since: 2025,

  fails: (factor) => factor.AssessmentFactor === "18A",

  valid: {
    "physical abuse by a child": { AssessmentFactor: "18B" },
    "physical abuse by an adult": { AssessmentFactor: "18C" },
    "left blank": { AssessmentFactor: "" },
  },

  invalid: {
    "physical abuse, the older code": { AssessmentFactor: "18A" },
  },

  guidance: "Say who did it: 18B a child, 18C an adult.",
});
