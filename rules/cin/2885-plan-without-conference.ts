rule({
  code: "2885",
  message: "A child protection plan that starts in the year must start on the day of an initial conference.",
  table: "ChildProtectionPlans",
  fields: ["CPPstartDate", "CINdetails.DateOfInitialCPC", "Section47.DateOfInitialCPC"],

  fails: (plan, collection) => {
    const { CINdetails, Section47 } = plan.episode;
    const startsThisYear = plan.CPPstartDate >= collection.start && plan.CPPstartDate <= collection.end;
    const conference = [CINdetails, ...Section47].find((row) =>
      sameDay(row?.DateOfInitialCPC, plan.CPPstartDate),
    );
    return startsThisYear && !conference;
  },

  valid: {
    "the day of the conference of an enquiry": {
      ChildProtectionPlans: { CPPstartDate: "2026-06-01" },
      Section47: [{ DateOfInitialCPC: "" }, { DateOfInitialCPC: "2026-06-01" }],
    },
    "the day of the conference of the episode": {
      ChildProtectionPlans: { CPPstartDate: "2026-06-01" },
      CINdetails: { DateOfInitialCPC: "2026-06-01" },
    },
    "starts the day after the year": { ChildProtectionPlans: { CPPstartDate: "2027-04-01" } },
    "started the day before the year": { ChildProtectionPlans: { CPPstartDate: "2026-03-31" } },
    "start is blank": { ChildProtectionPlans: { CPPstartDate: "" } },
  },

  invalid: {
    "the first day of the year, and no conference": { ChildProtectionPlans: { CPPstartDate: "2026-04-01" } },
    "the last day of the year, and no conference": { ChildProtectionPlans: { CPPstartDate: "2027-03-31" } },
    "the day after the conference": {
      ChildProtectionPlans: { CPPstartDate: "2026-06-02" },
      Section47: { DateOfInitialCPC: "2026-06-01" },
    },
    "the conference of another episode": {
      ChildProtectionPlans: { CINdetailsID: "2", CPPstartDate: "2026-06-01" },
      Section47: { CINdetailsID: "1", DateOfInitialCPC: "2026-06-01" },
    },
  },
});
