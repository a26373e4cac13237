rule({
  code: "8831",
  message: "A referral with no further action must have no assessment, section 47 enquiry or conference.",
  table: "CINdetails",
  fields: [
    "ReferralNFA",
    "DateOfInitialCPC",
    "Assessments.AssessmentActualStartDate",
    "Assessments.AssessmentAuthorisationDate",
    "Section47.S47ActualStartDate",
    "Section47.DateOfInitialCPC",
  ],

  fails: (referral) => {
    if (!oneOf(referral.ReferralNFA, ["TRUE", "1"])) return false;
    const later = [...referral.episode.Assessments, ...referral.episode.Section47];
    return isBlank(referral.DateOfInitialCPC) ? later : [referral, ...later];
  },

  valid: {
    "no further action, and nothing else": { ReferralNFA: "true" },
    "further action, and an assessment": {
      CINdetails: { ReferralNFA: "false" },
      Assessments: { AssessmentActualStartDate: "2026-06-01" },
    },
    "it does not say": { CINdetails: { ReferralNFA: "" }, Section47: { S47ActualStartDate: "2026-06-01" } },
  },

  invalid: {
    "there was an assessment": {
      CINdetails: { ReferralNFA: "true" },
      Assessments: { AssessmentActualStartDate: "2026-06-01" },
    },
    "there was a section 47 enquiry": {
      CINdetails: { ReferralNFA: "1" },
      Section47: { S47ActualStartDate: "2026-06-01" },
    },
    "there was a conference": { CINdetails: { ReferralNFA: "true", DateOfInitialCPC: "2026-06-01" } },
  },
});
