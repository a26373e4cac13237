rule({
  code: "4001",
  message: "A child in need plan and a child protection plan must not both be open in one episode.",
  table: "CINplanDates",
  fields: ["CINPlanEndDate", "ChildProtectionPlans.CPPendDate"],

  fails: (plan) =>
    isBlank(plan.CINPlanEndDate) &&
    plan.episode.ChildProtectionPlans.filter((other) => isBlank(other.CPPendDate)),

  valid: {
    "the child protection plan has ended": {
      CINplanDates: { CINPlanStartDate: "2026-06-02", CINPlanEndDate: "" },
      ChildProtectionPlans: { CPPendDate: "2026-06-01" },
    },
    "the child in need plan has ended": {
      CINplanDates: { CINPlanStartDate: "2026-04-02", CINPlanEndDate: "2026-06-01" },
      ChildProtectionPlans: { CPPendDate: "" },
    },
    "there is no child protection plan": {
      CINplanDates: { CINPlanStartDate: "2026-06-02", CINPlanEndDate: "" },
    },
    "open in another episode": {
      CINplanDates: { CINdetailsID: "1", CINPlanEndDate: "" },
      ChildProtectionPlans: { CINdetailsID: "2", CPPendDate: "" },
    },
  },

  invalid: {
    "both are open": {
      CINplanDates: { CINPlanStartDate: "2026-06-02", CINPlanEndDate: "" },
      ChildProtectionPlans: { CPPendDate: "" },
    },
    "the second of two is open": {
      CINplanDates: { CINPlanStartDate: "2026-06-02", CINPlanEndDate: "" },
      ChildProtectionPlans: [{ CPPendDate: "2026-05-01" }, { CPPendDate: "" }],
    },
  },
});
