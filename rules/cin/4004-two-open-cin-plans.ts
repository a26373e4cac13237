rule({
  code: "4004",
  message: "A child must not have more than one open child in need plan.",
  table: "CINplanDates",
  fields: ["CINPlanEndDate"],

  fails: (plan) => {
    const open = plan.child.CINplanDates.filter((each) => isBlank(each.CINPlanEndDate));
    return open.includes(plan) && open.length > 1;
  },

  valid: {
    "one is open": { CINPlanStartDate: "2026-06-02", CINPlanEndDate: "" },
    "the one before has ended": {
      CINplanDates: [
        { CINPlanStartDate: "2026-04-02", CINPlanEndDate: "2026-06-01" },
        { CINPlanStartDate: "2026-06-02", CINPlanEndDate: "" },
      ],
    },
    "one is open for each of two children": {
      CINplanDates: [
        { LAchildID: "A1", CINPlanEndDate: "" },
        { LAchildID: "A2", CINPlanEndDate: "" },
      ],
    },
  },

  invalid: {
    "two are open, in two episodes": {
      CINplanDates: [
        { CINdetailsID: "1", CINPlanStartDate: "2026-04-02", CINPlanEndDate: "", fails: true },
        { CINdetailsID: "1", CINPlanStartDate: "2026-05-02", CINPlanEndDate: "2026-05-09" },
        { CINdetailsID: "2", CINPlanStartDate: "2026-06-02", CINPlanEndDate: "", fails: true },
      ],
    },
  },
});
