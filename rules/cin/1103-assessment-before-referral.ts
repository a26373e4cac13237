rule({
  code: "1103",
  message: "An assessment must not start before the referral that it belongs to.",
  table: "Assessments",
  fields: ["AssessmentActualStartDate", "CINdetails.CINreferralDate"],

  fails: (assessment) => {
    const referral = assessment.episode.CINdetails;
    return assessment.AssessmentActualStartDate < referral?.CINreferralDate && [referral];
  },

  valid: {
    "starts the day of the referral": {
      CINdetails: { CINreferralDate: "2026-05-01" },
      Assessments: { AssessmentActualStartDate: "2026-05-01" },
    },
    "belongs to an earlier episode than the one that starts later": {
      CINdetails: [
        { CINdetailsID: "1", CINreferralDate: "2026-05-01" },
        { CINdetailsID: "2", CINreferralDate: "2026-09-01" },
      ],
      Assessments: { CINdetailsID: "1", AssessmentActualStartDate: "2026-05-03" },
    },
    "the referral has no date": {
      CINdetails: { CINreferralDate: "" },
      Assessments: { AssessmentActualStartDate: "2026-05-01" },
    },
    "start is blank": {
      CINdetails: { CINreferralDate: "2026-05-01" },
      Assessments: { AssessmentActualStartDate: "" },
    },
  },

  invalid: {
    "starts the day before the referral": {
      CINdetails: { CINreferralDate: "2026-05-02" },
      Assessments: { AssessmentActualStartDate: "2026-05-01" },
    },
    "starts before its own referral, though after the one before": {
      CINdetails: [
        { CINdetailsID: "1", CINreferralDate: "2026-05-01" },
        { CINdetailsID: "2", CINreferralDate: "2026-09-01" },
      ],
      Assessments: [
        { CINdetailsID: "1", AssessmentActualStartDate: "2026-05-03" },
        { CINdetailsID: "2", AssessmentActualStartDate: "2026-08-31", fails: true },
      ],
    },
  },
});
