rule({
  code: "624",
  message: "The date of birth of a mother's child must be the same as last year.",
  table: "Header",
  fields: ["MC_DOB"],
  needs: ["lastYear"],

  fails: (header) => {
    const before = header.child.lastYear.Header?.MC_DOB;
    return !isBlank(before) && header.MC_DOB !== before;
  },

  valid: {
    "the same in both years": {
      lastYear: { Header: { MC_DOB: "2025-06-15" } },
      Header: { MC_DOB: "2025-06-15" },
    },
    "born since last year": {
      lastYear: { Header: { MC_DOB: "" } },
      Header: { MC_DOB: "2026-06-15" },
    },
    "not in last year's return": { MC_DOB: "2025-06-15" },
  },

  invalid: {
    "a day later this year": {
      lastYear: { Header: { MC_DOB: "2025-06-15" } },
      Header: { MC_DOB: "2025-06-16" },
    },
    "left blank this year": {
      lastYear: { Header: { MC_DOB: "2025-06-15" } },
      Header: { MC_DOB: "" },
    },
  },
});
