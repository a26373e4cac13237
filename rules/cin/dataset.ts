// Children in need, as every authority in England reports them once a year: the CIN Census.
//
// The return is one XML file. What hangs on a child, an episode, an assessment or a plan in it becomes rows of the
// tables in `tables/`, joined by numbers that the reader counts.
dataset({
  name: "CIN Census children in need",
  entity: { name: "child", plural: "children", key: "LAchildID" },
  collection: { starts: "04-01", ends: "03-31", newest: 2027 },
  groups: {
    episode: {
      title: "All that belongs to the same episode of need: one referral and what came of it.",
      key: "CINdetailsID",
      head: "CINdetails",
    },
    assessment: {
      title: "The same assessment, with the factors that it found.",
      key: "AssessmentID",
      head: "Assessments",
    },
    plan: {
      title: "The same child protection plan, with its reviews.",
      key: "CPPID",
      head: "ChildProtectionPlans",
    },
  },
});
