rule({
  code: "4003",
  message: "A child protection plan must not be reviewed while there is a child in need plan.",
  table: "Reviews",
  fields: ["CPPreviewDate", "CINplanDates.CINPlanStartDate", "CINplanDates.CINPlanEndDate"],

  fails: (review) => {
    const ended = review.plan.ChildProtectionPlans?.CPPendDate;
    const running = review.child.CINplanDates.filter(
      (plan) =>
        plan.CINPlanStartDate <= review.CPPreviewDate &&
        (isBlank(plan.CINPlanEndDate) || review.CPPreviewDate <= plan.CINPlanEndDate),
    );
    return !sameDay(review.CPPreviewDate, ended) && running;
  },

  valid: {
    "the child in need plan begins the day after the review": {
      Reviews: { CPPreviewDate: "2026-06-01" },
      CINplanDates: { CINPlanStartDate: "2026-06-02" },
    },
    "the child in need plan ended the day before": {
      Reviews: { CPPreviewDate: "2026-06-02" },
      CINplanDates: { CINPlanStartDate: "2026-04-02", CINPlanEndDate: "2026-06-01" },
    },
    "the last review, on the day the protection plan gives way to the other": {
      Reviews: { CPPreviewDate: "2026-06-01" },
      ChildProtectionPlans: { CPPendDate: "2026-06-01" },
      CINplanDates: { CINPlanStartDate: "2026-06-01" },
    },
    "the review has no date": {
      Reviews: { CPPreviewDate: "" },
      CINplanDates: { CINPlanStartDate: "2026-04-02" },
    },
  },

  invalid: {
    "on the first day of the child in need plan": {
      Reviews: { CPPreviewDate: "2026-06-01" },
      CINplanDates: { CINPlanStartDate: "2026-06-01" },
    },
    "on its last day": {
      Reviews: { CPPreviewDate: "2026-06-01" },
      CINplanDates: { CINPlanStartDate: "2026-04-02", CINPlanEndDate: "2026-06-01" },
    },
    "another protection plan ended that day": {
      Reviews: { CPPID: "2", CPPreviewDate: "2026-06-01" },
      ChildProtectionPlans: [
        { CPPID: "1", CPPendDate: "2026-06-01" },
        { CPPID: "2", CPPendDate: "" },
      ],
      CINplanDates: { CINPlanStartDate: "2026-05-01" },
    },
  },
});
