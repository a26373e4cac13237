rule({
  code: "8898",
  message: "An assessment must not have the same factor twice.",
  table: "AssessmentFactors",
  fields: ["AssessmentFactor"],

  fails: (factor) => {
    const [first] = factor.assessment.AssessmentFactors.where({ AssessmentFactor: factor.AssessmentFactor });
    return !isBlank(factor.AssessmentFactor) && factor !== first && [first];
  },

  valid: {
    "two different factors": { AssessmentFactors: [{ AssessmentFactor: "2B" }, { AssessmentFactor: "2C" }] },
    "the same factor of two assessments": {
      AssessmentFactors: [
        { AssessmentID: "1", AssessmentFactor: "2B" },
        { AssessmentID: "2", AssessmentFactor: "2B" },
      ],
    },
    "two blanks": { AssessmentFactors: [{ AssessmentFactor: "" }, { AssessmentFactor: "" }] },
  },

  invalid: {
    "the same factor three times": {
      AssessmentFactors: [
        { AssessmentFactor: "2B" },
        { AssessmentFactor: "2B", fails: true },
        { AssessmentFactor: "2b", fails: true },
      ],
    },
  },
});
