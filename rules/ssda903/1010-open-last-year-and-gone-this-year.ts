rule({
  code: "1010",
  message: "A child whose episode was open last year must have episodes this year to have care-leaver data.",
  table: "OC3",
  fields: ["IN_TOUCH", "ACTIV", "ACCOM"],
  needs: ["lastYear", "Episodes"],

  fails: (leaver) => {
    const { Episodes, openLastYear } = leaver.child;
    return openLastYear && Episodes.length === 0 && [openLastYear];
  },

  valid: {
    "the episode is there this year": {
      lastYear: { Episodes: [{ DECOM: "2025-11-03", DEC: "" }] },
      Episodes: [{ DECOM: "2025-11-03", DEC: "2026-06-15" }],
      OC3: [{ IN_TOUCH: "YES" }],
    },
    "care had ended by last year": {
      lastYear: { Episodes: [{ DECOM: "2025-11-03", DEC: "2026-01-15" }] },
      OC3: [{ IN_TOUCH: "YES" }],
    },
    "not in last year's return": { OC3: [{ IN_TOUCH: "YES" }] },
  },

  invalid: {
    "open last year, and no episodes this year": {
      lastYear: { Episodes: [{ DECOM: "2025-11-03", DEC: "" }] },
      OC3: [{ IN_TOUCH: "YES" }],
    },
    "an earlier one had ended, the latest had not": {
      lastYear: {
        Episodes: [
          { DECOM: "2025-06-15", DEC: "2025-11-03" },
          { DECOM: "2025-11-03", DEC: "" },
        ],
      },
      OC3: [{ IN_TOUCH: "NO" }],
    },
  },
});
