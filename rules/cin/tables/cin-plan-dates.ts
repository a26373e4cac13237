// The child in need plans of each episode.
table("CINplanDates", {
  title: "Child in need plans",
  meaning: "One row for each stretch of time in which the child had a child in need plan.",
  order: ["CINPlanStartDate"],
  xml: { element: "CINPlanDates", takes: ["LAchildID", "CINdetailsID"] },
  fields: {
    LAchildID: {
      type: "text",
      title: "Child identifier",
      meaning: "The number in ChildIdentifiers.",
      required: true,
      identifies: "directly",
    },
    CINdetailsID: {
      type: "text",
      title: "Episode number",
      meaning: "The number in CINdetails.",
      required: true,
      counts: "CINdetails",
    },
    CINPlanStartDate: {
      type: "date",
      title: "Date the plan started",
      meaning: "The first day of the child in need plan.",
      required: true,
    },
    CINPlanEndDate: {
      type: "date",
      title: "Date the plan ended",
      meaning: "The last day of the plan; blank while it goes on.",
    },
  },
});
