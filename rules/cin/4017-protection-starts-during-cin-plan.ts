rule({
  code: "4017",
  message: "A child protection plan must not start while there is a child in need plan.",
  table: "ChildProtectionPlans",
  fields: ["CPPstartDate", "CINplanDates.CINPlanStartDate", "CINplanDates.CINPlanEndDate"],

  fails: (plan) =>
    plan.child.CINplanDates.filter(
      (other) =>
        other.CINPlanStartDate < plan.CPPstartDate &&
        (isBlank(other.CINPlanEndDate) || plan.CPPstartDate < other.CINPlanEndDate),
    ),

  valid: {
    "starts the day the other ends": {
      ChildProtectionPlans: { CPPstartDate: "2026-06-01" },
      CINplanDates: { CINPlanStartDate: "2026-04-01", CINPlanEndDate: "2026-06-01" },
    },
    "starts the same day": {
      ChildProtectionPlans: { CPPstartDate: "2026-06-01" },
      CINplanDates: { CINPlanStartDate: "2026-06-01" },
    },
    "start is blank": {
      ChildProtectionPlans: { CPPstartDate: "" },
      CINplanDates: { CINPlanStartDate: "2026-04-01" },
    },
  },

  invalid: {
    "starts the day before the other ends": {
      ChildProtectionPlans: { CPPstartDate: "2026-05-31" },
      CINplanDates: { CINPlanStartDate: "2026-04-01", CINPlanEndDate: "2026-06-01" },
    },
    "starts the day after the other, which goes on": {
      ChildProtectionPlans: { CPPstartDate: "2026-04-02" },
      CINplanDates: { CINPlanStartDate: "2026-04-01", CINPlanEndDate: "" },
    },
  },

  notes: "Two plans that start on the same day are found by 4016, and not twice.",
});
