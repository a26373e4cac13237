rule({
  code: "4016",
  message: "A child in need plan must not start while there is a child protection plan.",
  table: "CINplanDates",
  fields: ["CINPlanStartDate", "ChildProtectionPlans.CPPstartDate", "ChildProtectionPlans.CPPendDate"],

  fails: (plan) =>
    plan.child.ChildProtectionPlans.filter(
      (other) =>
        other.CPPstartDate <= plan.CINPlanStartDate &&
        (isBlank(other.CPPendDate) || plan.CINPlanStartDate < other.CPPendDate),
    ),

  valid: {
    "starts the day the protection plan ends": {
      CINplanDates: { CINPlanStartDate: "2026-06-01" },
      ChildProtectionPlans: { CPPstartDate: "2026-04-01", CPPendDate: "2026-06-01" },
    },
    "starts the day before the protection plan": {
      CINplanDates: { CINPlanStartDate: "2026-06-01" },
      ChildProtectionPlans: { CPPstartDate: "2026-06-02" },
    },
    "start is blank": {
      CINplanDates: { CINPlanStartDate: "" },
      ChildProtectionPlans: { CPPstartDate: "2026-04-01" },
    },
  },

  invalid: {
    "starts the same day": {
      CINplanDates: { CINPlanStartDate: "2026-06-01" },
      ChildProtectionPlans: { CPPstartDate: "2026-06-01" },
    },
    "starts the day before the protection plan ends": {
      CINplanDates: { CINPlanStartDate: "2026-05-31" },
      ChildProtectionPlans: { CPPstartDate: "2026-04-01", CPPendDate: "2026-06-01" },
    },
    "the protection plan belongs to another episode": {
      CINplanDates: { CINdetailsID: "2", CINPlanStartDate: "2026-06-01" },
      ChildProtectionPlans: { CINdetailsID: "1", CPPstartDate: "2026-04-01" },
    },
  },
});
