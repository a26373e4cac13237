// The enquiries into whether a child is at risk of significant harm.
table("Section47", {
  title: "Section 47 enquiries",
  meaning: "One row for each enquiry under section 47 of the Children Act 1989, and what came of it.",
  order: ["S47ActualStartDate"],
  xml: { element: "Section47", takes: ["LAchildID", "CINdetailsID"] },
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
    S47ActualStartDate: {
      type: "date",
      title: "Date the enquiry started",
      meaning: "The day of the strategy discussion that began the enquiry.",
      required: true,
    },
    InitialCPCtarget: {
      type: "date",
      title: "Conference to be held by",
      meaning: "The day by which the initial child protection conference should be held.",
    },
    DateOfInitialCPC: {
      type: "date",
      title: "Date of the initial conference",
      meaning: "The day the initial child protection conference was held.",
    },
    ICPCnotRequired: {
      type: "choice",
      title: "No conference needed",
      meaning: "Whether the enquiry showed that no conference is needed.",
      choices: {
        TRUE: { meaning: "No conference is needed" },
        "1": { meaning: "No conference is needed" },
        FALSE: { meaning: "A conference is needed, or it is not known yet" },
        "0": { meaning: "A conference is needed, or it is not known yet" },
      },
    },
  },
});
