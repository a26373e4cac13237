rule({
  code: "8565",
  message: "A case must not be closed before all that belongs to it has ended.",
  table: "CINdetails",
  fields: [
    "CINclosureDate",
    "DateOfInitialCPC",
    "Assessments.AssessmentActualStartDate",
    "Assessments.AssessmentAuthorisationDate",
    "Section47.S47ActualStartDate",
    "Section47.DateOfInitialCPC",
    "CINplanDates.CINPlanStartDate",
    "CINplanDates.CINPlanEndDate",
    "ChildProtectionPlans.CPPstartDate",
    "ChildProtectionPlans.CPPendDate",
  ],

  fails: (referral) => {
    const { Assessments, Section47, CINplanDates, ChildProtectionPlans } = referral.episode;
    const closed = referral.CINclosureDate;
    const later = [
      ...Assessments.filter(
        (it) => latest(it.AssessmentActualStartDate, it.AssessmentAuthorisationDate) > closed,
      ),
      ...Section47.filter((it) => latest(it.S47ActualStartDate, it.DateOfInitialCPC) > closed),
      ...CINplanDates.filter((it) => latest(it.CINPlanStartDate, it.CINPlanEndDate) > closed),
      ...ChildProtectionPlans.filter((it) => latest(it.CPPstartDate, it.CPPendDate) > closed),
    ];
    return referral.DateOfInitialCPC > closed ? [referral, ...later] : later;
  },

  valid: {
    "everything ended by the day of closure": {
      CINdetails: { CINclosureDate: "2026-09-01", DateOfInitialCPC: "2026-09-01" },
      Assessments: { AssessmentActualStartDate: "2026-06-01", AssessmentAuthorisationDate: "2026-09-01" },
      Section47: { S47ActualStartDate: "2026-06-01", DateOfInitialCPC: "2026-09-01" },
      CINplanDates: { CINPlanStartDate: "2026-07-01", CINPlanEndDate: "2026-09-01" },
      ChildProtectionPlans: { CPPstartDate: "2026-06-20", CPPendDate: "2026-09-01" },
    },
    "not closed": {
      CINdetails: { CINclosureDate: "" },
      CINplanDates: { CINPlanStartDate: "2026-07-01", CINPlanEndDate: "2026-09-01" },
    },
    "what came later belongs to another episode": {
      CINdetails: [
        { CINdetailsID: "1", CINreferralDate: "2026-05-01", CINclosureDate: "2026-06-01" },
        { CINdetailsID: "2", CINreferralDate: "2026-09-01", CINclosureDate: "" },
      ],
      Assessments: { CINdetailsID: "2", AssessmentActualStartDate: "2026-09-02" },
    },
  },

  invalid: {
    "an assessment was finished the day after": {
      CINdetails: { CINclosureDate: "2026-09-01" },
      Assessments: { AssessmentActualStartDate: "2026-06-01", AssessmentAuthorisationDate: "2026-09-02" },
    },
    "an enquiry started the day after": {
      CINdetails: { CINclosureDate: "2026-09-01" },
      Section47: { S47ActualStartDate: "2026-09-02", DateOfInitialCPC: "" },
    },
    "the conference of an enquiry was the day after": {
      CINdetails: { CINclosureDate: "2026-09-01" },
      Section47: { S47ActualStartDate: "2026-06-01", DateOfInitialCPC: "2026-09-02" },
    },
    "a child in need plan ended the day after": {
      CINdetails: { CINclosureDate: "2026-09-01" },
      CINplanDates: { CINPlanStartDate: "2026-06-01", CINPlanEndDate: "2026-09-02" },
    },
    "a child protection plan ended the day after": {
      CINdetails: { CINclosureDate: "2026-09-01" },
      ChildProtectionPlans: { CPPstartDate: "2026-06-01", CPPendDate: "2026-09-02" },
    },
    "the conference of the episode was the day after": {
      CINdetails: { CINclosureDate: "2026-09-01", DateOfInitialCPC: "2026-09-02" },
    },
  },

  notes: "Plans and assessments that are still open at closure are for other checks, such as 8867.",
});
