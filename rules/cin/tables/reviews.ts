// The reviews of each child protection plan.
table("Reviews", {
  title: "Reviews of protection plans",
  meaning: "One row for each review of a child protection plan in the year.",
  order: ["CPPreviewDate"],
  xml: { element: "CPPreviewDate", isCell: true, takes: ["LAchildID", "CINdetailsID", "CPPID"] },
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
    CPPID: {
      type: "text",
      title: "Plan number",
      meaning: "The number in ChildProtectionPlans.",
      required: true,
      counts: "ChildProtectionPlans",
    },
    CPPreviewDate: {
      type: "date",
      title: "Date of the review",
      meaning: "The day the plan was reviewed.",
      required: true,
    },
  },
});
