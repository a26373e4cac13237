rule({
  code: "2883",
  message: "No more child protection plans may start in the year than initial conferences were held.",
  table: "Header",
  fields: [
    "LEA",
    "ChildProtectionPlans.CPPstartDate",
    "Section47.DateOfInitialCPC",
    "CINdetails.DateOfInitialCPC",
  ],
  needs: ["ChildProtectionPlans"],

  fails: (header, collection) => {
    const started = collection.ChildProtectionPlans.filter(
      (plan) => plan.CPPstartDate >= collection.start && plan.CPPstartDate <= collection.end,
    );
    const held = [...collection.Section47, ...collection.CINdetails].filter(
      (row) => !isBlank(row.DateOfInitialCPC),
    );
    return started.length > held.length;
  },

  valid: {
    "as many as conferences, of both kinds": {
      Header: { LEA: "990" },
      ChildProtectionPlans: [{ CPPstartDate: "2026-04-01" }, { CPPstartDate: "2027-03-31" }],
      Section47: { DateOfInitialCPC: "2026-04-01" },
      CINdetails: { DateOfInitialCPC: "2027-03-31" },
    },
    "the plan started the day after the year": {
      Header: { LEA: "990" },
      ChildProtectionPlans: { CPPstartDate: "2027-04-01" },
    },
    "the plan started the day before the year": {
      Header: { LEA: "990" },
      ChildProtectionPlans: { CPPstartDate: "2026-03-31" },
    },
  },

  invalid: {
    "a plan on the last day, and no conference": {
      Header: { LEA: "990" },
      ChildProtectionPlans: { CPPstartDate: "2027-03-31" },
    },
    "one plan and no conference": {
      Header: { LEA: "990" },
      ChildProtectionPlans: { CPPstartDate: "2026-04-01" },
      Section47: { DateOfInitialCPC: "" },
    },
    "two children with a plan, and one conference": {
      Header: { LEA: "990" },
      ChildProtectionPlans: [
        { LAchildID: "A1", CPPstartDate: "2026-06-01" },
        { LAchildID: "A2", CPPstartDate: "2026-06-01" },
      ],
      Section47: { LAchildID: "A1", DateOfInitialCPC: "2026-06-01" },
    },
  },

  notes: "A finding is about the whole return, so it stands at the row of its header. 2885 finds the plans.",
});
