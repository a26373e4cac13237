rule({
  code: "304",
  message: "UASC status must not cease after the 18th birthday.",
  table: "UASC",
  fields: ["DUC", "DOB"],

  fails: (asylum) => asylum.DUC > addYears(asylum.DOB, 18),

  valid: {
    "ceases on the 18th birthday": { DOB: "2008-06-15", DUC: "2026-06-15" },
    "ceases before it": { DOB: "2008-06-15", DUC: "2025-01-01" },
    "has not ceased": { DOB: "2008-06-15", DUC: "" },
    "date of birth is blank": { DOB: "", DUC: "2026-06-16" },
  },

  invalid: {
    "ceases the day after the 18th birthday": { DOB: "2008-06-15", DUC: "2026-06-16" },
    "born on 29 February, ceases on 1 March at 18": { DOB: "2008-02-29", DUC: "2026-03-01" },
  },
});
