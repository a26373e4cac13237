rule({
  code: "1002",
  message: "A care leaver must have episodes in this year's return or last year's.",
  table: "OC3",
  fields: ["IN_TOUCH", "ACTIV", "ACCOM"],
  needs: ["Episodes", "lastYear"],

  fails: (leaver) => {
    const thisYear = leaver.child.Episodes;
    const lastYear = leaver.child.lastYear.Episodes;
    return thisYear.length === 0 && lastYear.length === 0;
  },

  valid: {
    "in care this year": {
      OC3: { IN_TOUCH: "YES" },
      Episodes: [{ DECOM: "2026-06-15" }],
    },
    "in care last year": {
      OC3: { IN_TOUCH: "YES" },
      lastYear: { Episodes: [{ DECOM: "2025-06-15" }] },
    },
    "in care in both years": {
      OC3: { IN_TOUCH: "YES" },
      Episodes: [{ DECOM: "2025-06-15" }],
      lastYear: { Episodes: [{ DECOM: "2025-06-15" }] },
    },
  },

  invalid: {
    "in care in neither year": { OC3: { IN_TOUCH: "YES", ACTIV: "F2", ACCOM: "K1" } },
    "only another child was in care": {
      OC3: [{ CHILD: "A1", IN_TOUCH: "YES", fails: true }],
      Episodes: [{ CHILD: "B2", DECOM: "2026-06-15" }],
    },
  },
});
