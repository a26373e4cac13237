rule({
  code: "8590",
  message: "Every child must have an episode of need.",
  table: "ChildIdentifiers",
  fields: ["LAchildID"],

  fails: (person) => person.child.CINdetails.length === 0,

  valid: {
    "has an episode": {
      ChildIdentifiers: { LAchildID: "A1" },
      CINdetails: { LAchildID: "A1", CINreferralDate: "2026-05-01" },
    },
    "has one that says nothing": { ChildIdentifiers: { LAchildID: "A1" }, CINdetails: { LAchildID: "A1" } },
  },

  invalid: {
    "the return has no episode": { LAchildID: "A1" },
    "the episode is another child's": {
      ChildIdentifiers: [{ LAchildID: "A1" }, { LAchildID: "A2", fails: true }],
      CINdetails: { LAchildID: "A1", CINreferralDate: "2026-05-01" },
    },
  },
});
