rule({
  code: "8925",
  message: "A child protection plan must not end before it starts.",
  table: "ChildProtectionPlans",
  fields: ["CPPstartDate", "CPPendDate"],

  fails: (plan) => plan.CPPendDate < plan.CPPstartDate,

  valid: {
    "ends after it starts": { CPPstartDate: "2026-05-01", CPPendDate: "2026-11-20" },
    "ends the day it starts": { CPPstartDate: "2026-05-01", CPPendDate: "2026-05-01" },
    "has not ended": { CPPstartDate: "2026-05-01", CPPendDate: "" },
    "start is blank": { CPPstartDate: "", CPPendDate: "2026-05-01" },
  },

  invalid: {
    "ends the day before it starts": { CPPstartDate: "2026-05-02", CPPendDate: "2026-05-01" },
  },

  notes: "A plan that starts and ends on the same day is another check, 8840.",
});
