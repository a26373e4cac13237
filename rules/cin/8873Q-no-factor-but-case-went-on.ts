rule({
  code: "8873Q",
  message: "A case whose only assessment found no factor should be closed after assessment.",
  table: "CINdetails",
  fields: ["ReasonForClosure", "AssessmentFactors.AssessmentFactor"],
  severity: "query",

  fails: (referral) => {
    const { Assessments, AssessmentFactors } = referral.episode;
    const foundNone = AssessmentFactors.filter((factor) => factor.AssessmentFactor === "21");
    const isOther = !isBlank(referral.ReasonForClosure) && !oneOf(referral.ReasonForClosure, ["RC8", "RC9"]);
    return Assessments.length === 1 && isOther && foundNone;
  },

  valid: {
    "closed after assessment": {
      CINdetails: { ReasonForClosure: "RC8" },
      Assessments: {},
      AssessmentFactors: { AssessmentFactor: "21" },
    },
    "closed after assessment, and handed on": {
      CINdetails: { ReasonForClosure: "RC9" },
      Assessments: {},
      AssessmentFactors: { AssessmentFactor: "21" },
    },
    "a factor was found": {
      CINdetails: { ReasonForClosure: "RC7" },
      Assessments: {},
      AssessmentFactors: { AssessmentFactor: "2B" },
    },
    "there was another assessment": {
      CINdetails: { ReasonForClosure: "RC7" },
      Assessments: [{ AssessmentID: "1" }, { AssessmentID: "2" }],
      AssessmentFactors: { AssessmentID: "1", AssessmentFactor: "21" },
    },
    "still open": {
      CINdetails: { ReasonForClosure: "" },
      Assessments: {},
      AssessmentFactors: { AssessmentFactor: "21" },
    },
  },

  invalid: {
    "closed for another reason": {
      CINdetails: { ReasonForClosure: "RC7" },
      Assessments: {},
      AssessmentFactors: { AssessmentFactor: "21" },
    },
  },
});
