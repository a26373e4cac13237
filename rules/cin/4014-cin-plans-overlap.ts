rule({
  code: "4014",
  message: "The child in need plans of a child must not overlap.",
  table: "CINplanDates",
  fields: ["CINPlanStartDate", "CINPlanEndDate"],

  fails: (plan) => {
    const plans = plan.child.CINplanDates;
    const earlier = plans.slice(0, plans.indexOf(plan));
    return earlier.filter((other) => overlaps(plan, other, "CINPlanStartDate", "CINPlanEndDate"));
  },

  valid: {
    "one starts the day the other ends": {
      CINplanDates: [
        { CINPlanStartDate: "2026-04-02", CINPlanEndDate: "2026-06-01" },
        { CINPlanStartDate: "2026-06-01", CINPlanEndDate: "" },
      ],
    },
    "the plans of two children": {
      CINplanDates: [
        { LAchildID: "A1", CINPlanStartDate: "2026-04-02", CINPlanEndDate: "" },
        { LAchildID: "A2", CINPlanStartDate: "2026-05-02", CINPlanEndDate: "" },
      ],
    },
    "start is blank": {
      CINplanDates: [
        { CINPlanStartDate: "", CINPlanEndDate: "2026-06-01" },
        { CINPlanStartDate: "2026-05-02", CINPlanEndDate: "" },
      ],
    },
  },

  invalid: {
    "one starts the day before the other ends": {
      CINplanDates: [
        { CINPlanStartDate: "2026-04-02", CINPlanEndDate: "2026-06-02" },
        { CINPlanStartDate: "2026-06-01", CINPlanEndDate: "", fails: true },
      ],
    },
    "one is still open when the other starts": {
      CINplanDates: [
        { CINPlanStartDate: "2026-06-01", CINPlanEndDate: "2026-07-01", fails: true },
        { CINPlanStartDate: "2026-04-02", CINPlanEndDate: "" },
      ],
    },
    "one lies within another, with a third between": {
      CINplanDates: [
        { CINPlanStartDate: "2026-04-02", CINPlanEndDate: "2026-12-01" },
        { CINPlanStartDate: "2026-05-01", CINPlanEndDate: "2026-05-09", fails: true },
        { CINPlanStartDate: "2026-07-01", CINPlanEndDate: "2026-07-09", fails: true },
      ],
    },
  },

  notes: "Of two plans that overlap, the later one is found, with the earlier one beside it.",
});
