rule({
  code: "2990",
  message: "A case that was closed after assessment must have no section 47 enquiry, plan or conference.",
  table: "CINdetails",
  fields: [
    "ReasonForClosure",
    "DateOfInitialCPC",
    "Section47.S47ActualStartDate",
    "CINplanDates.CINPlanStartDate",
    "ChildProtectionPlans.CPPstartDate",
  ],

  fails: (referral) => {
    const { Section47, CINplanDates, ChildProtectionPlans } = referral.episode;
    if (!oneOf(referral.ReasonForClosure, ["RC8", "RC9"])) return false;
    const later = [...Section47, ...CINplanDates, ...ChildProtectionPlans];
    return isBlank(referral.DateOfInitialCPC) ? later : [referral, ...later];
  },

  valid: {
    "closed after assessment, with nothing but the assessment": {
      CINdetails: { ReasonForClosure: "RC8" },
      Assessments: { AssessmentActualStartDate: "2026-06-01" },
    },
    "closed for another reason, after a plan": {
      CINdetails: { ReasonForClosure: "RC7" },
      CINplanDates: { CINPlanStartDate: "2026-06-01" },
    },
    "a plan in another episode": {
      CINdetails: [
        { CINdetailsID: "1", ReasonForClosure: "RC9" },
        { CINdetailsID: "2", ReasonForClosure: "" },
      ],
      CINplanDates: { CINdetailsID: "2", CINPlanStartDate: "2026-06-01" },
    },
    "not closed": { CINdetails: { ReasonForClosure: "" }, Section47: { S47ActualStartDate: "2026-06-01" } },
  },

  invalid: {
    "there was a section 47 enquiry": {
      CINdetails: { ReasonForClosure: "RC8" },
      Section47: { S47ActualStartDate: "2026-06-01" },
    },
    "there was a child in need plan": {
      CINdetails: { ReasonForClosure: "RC9" },
      CINplanDates: { CINPlanStartDate: "2026-06-01" },
    },
    "there was a child protection plan": {
      CINdetails: { ReasonForClosure: "RC8" },
      ChildProtectionPlans: { CPPstartDate: "2026-06-01" },
    },
    "there was a conference": { CINdetails: { ReasonForClosure: "RC8", DateOfInitialCPC: "2026-06-01" } },
  },
});
