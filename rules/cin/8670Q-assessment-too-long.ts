rule({
  code: "8670Q",
  message: "An assessment should be finished within 45 working days.",
  table: "Assessments",
  fields: ["AssessmentActualStartDate", "AssessmentAuthorisationDate"],
  severity: "query",

  fails: (assessment, collection) =>
    isBlank(assessment.AssessmentAuthorisationDate) &&
    workingDaysBetween(assessment.AssessmentActualStartDate, collection.end) > 45,

  valid: {
    "started 45 working days before the end of the year": { AssessmentActualStartDate: "2027-01-25" },
    "started earlier, and is finished": {
      AssessmentActualStartDate: "2026-06-01",
      AssessmentAuthorisationDate: "2026-12-01",
    },
    "start is blank": { AssessmentActualStartDate: "" },
  },

  invalid: {
    "started 46 working days before the end of the year": { AssessmentActualStartDate: "2027-01-22" },
    "started on a Saturday, so that 46 come after it": { AssessmentActualStartDate: "2027-01-23" },
  },

  notes: "In 2027 Good Friday is 26 March and Easter Monday 29 March: neither is a working day.",
});
