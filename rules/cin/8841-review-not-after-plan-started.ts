rule({
  code: "8841",
  message: "A child protection plan must be reviewed after it has started.",
  table: "Reviews",
  fields: ["CPPreviewDate", "ChildProtectionPlans.CPPstartDate"],

  fails: (review) => {
    const plan = review.plan.ChildProtectionPlans;
    return review.CPPreviewDate <= plan?.CPPstartDate && [plan];
  },

  valid: {
    "the day after the plan started": {
      Reviews: { CPPreviewDate: "2026-06-02" },
      ChildProtectionPlans: { CPPstartDate: "2026-06-01" },
    },
    "of an earlier plan": {
      Reviews: { CPPID: "1", CPPreviewDate: "2026-06-02" },
      ChildProtectionPlans: [
        { CPPID: "1", CPPstartDate: "2026-04-01" },
        { CPPID: "2", CPPstartDate: "2026-09-01" },
      ],
    },
    "no date": { Reviews: { CPPreviewDate: "" }, ChildProtectionPlans: { CPPstartDate: "2026-06-01" } },
  },

  invalid: {
    "the day the plan started": {
      Reviews: { CPPreviewDate: "2026-06-01" },
      ChildProtectionPlans: { CPPstartDate: "2026-06-01" },
    },
    "the second of two reviews, of the second plan": {
      Reviews: [
        { CPPID: "1", CPPreviewDate: "2026-08-01" },
        { CPPID: "2", CPPreviewDate: "2026-08-01", fails: true },
      ],
      ChildProtectionPlans: [
        { CPPID: "1", CPPstartDate: "2026-04-01" },
        { CPPID: "2", CPPstartDate: "2026-09-01" },
      ],
    },
  },
});
