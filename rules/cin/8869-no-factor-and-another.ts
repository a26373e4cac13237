rule({
  code: "8869",
  message: "An assessment that found no factor must not have another.",
  table: "AssessmentFactors",
  fields: ["AssessmentFactor"],

  fails: (factor) => {
    const all = factor.assessment.AssessmentFactors;
    return (
      factor.AssessmentFactor === "21" &&
      all.filter((other) => !isBlank(other.AssessmentFactor) && other.AssessmentFactor !== "21")
    );
  },

  valid: {
    "none was found": { AssessmentFactor: "21" },
    "two were found": { AssessmentFactors: [{ AssessmentFactor: "2B" }, { AssessmentFactor: "3A" }] },
    "none was found, said twice": {
      AssessmentFactors: [{ AssessmentFactor: "21" }, { AssessmentFactor: "21" }],
    },
    "another assessment found one": {
      AssessmentFactors: [
        { AssessmentID: "1", AssessmentFactor: "21" },
        { AssessmentID: "2", AssessmentFactor: "3A" },
      ],
    },
  },

  invalid: {
    "none, and one": {
      AssessmentFactors: [{ AssessmentFactor: "3A" }, { AssessmentFactor: "21", fails: true }],
    },
  },
});
