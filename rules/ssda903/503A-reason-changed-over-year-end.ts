rule({
  code: "503A",
  message: "The reason for an episode open at the end of last year must be the same this year.",
  table: "Episodes",
  fields: ["RNE"],
  needs: ["lastYear"],

  fails: (episode) => {
    const isFirst = !episode.previous;
    const before = episode.child.openLastYear;
    return isFirst && before && episode.RNE !== before.RNE && [before];
  },

  valid: {
    "the same reason in both years": {
      lastYear: { Episodes: [{ DECOM: "2025-11-03", RNE: "P" }] },
      Episodes: [{ DECOM: "2025-11-03", RNE: "P" }],
    },
    "last year's episode had ended": {
      lastYear: { Episodes: [{ DECOM: "2025-11-03", DEC: "2026-02-01", RNE: "P" }] },
      Episodes: [{ DECOM: "2026-05-09", RNE: "L" }],
    },
    "not in last year's return": { DECOM: "2026-05-09", RNE: "L" },
    "a later episode may have another": {
      lastYear: { Episodes: [{ DECOM: "2025-11-03", RNE: "P" }] },
      Episodes: [
        { DECOM: "2025-11-03", RNE: "P" },
        { DECOM: "2026-05-09", RNE: "L" },
      ],
    },
    "blank in both years": {
      lastYear: { Episodes: [{ DECOM: "2025-11-03", RNE: "" }] },
      Episodes: [{ DECOM: "2025-11-03", RNE: "" }],
    },
  },

  invalid: {
    "another reason this year": {
      lastYear: { Episodes: [{ DECOM: "2025-11-03", RNE: "P" }] },
      Episodes: [{ DECOM: "2025-11-03", RNE: "L" }],
    },
    "left blank this year": {
      lastYear: { Episodes: [{ DECOM: "2025-11-03", RNE: "P" }] },
      Episodes: [{ DECOM: "2025-11-03", RNE: "" }],
    },
    "blank last year": {
      lastYear: { Episodes: [{ DECOM: "2025-11-03", RNE: "" }] },
      Episodes: [{ DECOM: "2025-11-03", RNE: "P" }],
    },
  },
});
