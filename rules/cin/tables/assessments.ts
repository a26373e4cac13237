// The assessments of each episode.
table("Assessments", {
  title: "Assessments",
  meaning: "One row for each assessment of a child's needs that was under way in the year.",
  order: ["AssessmentActualStartDate"],
  xml: { element: "Assessments", takes: ["LAchildID", "CINdetailsID"] },
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
    AssessmentID: {
      type: "text",
      title: "Assessment number",
      meaning: "Tells this assessment from every other; counted by the reader where the file is XML.",
      required: true,
      counts: "Assessments",
    },
    AssessmentActualStartDate: {
      type: "date",
      title: "Date the assessment started",
      meaning: "The day the assessment began.",
      required: true,
    },
    AssessmentInternalReviewDate: {
      type: "date",
      title: "Date of internal review",
      meaning: "The day on which the assessment was to be looked at again, to see how it goes.",
    },
    AssessmentAuthorisationDate: {
      type: "date",
      title: "Date the assessment was finished",
      meaning: "The day the assessment was agreed; blank while it goes on.",
    },
  },
});
