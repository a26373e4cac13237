rule({
  code: "503C",
  message: "The category of need of an episode open at the end of last year must be the same this year.",
  table: "Episodes",
  fields: ["CIN"],
  needs: ["lastYear"],

  fails: (episode) => {
    const isFirst = !episode.previous;
    const before = episode.child.openLastYear;
    return isFirst && before && episode.CIN !== before.CIN && [before];
  },

  valid: {
    "the same need in both years": {
      lastYear: { Episodes: [{ DECOM: "2025-11-03", CIN: "N1" }] },
      Episodes: [{ DECOM: "2025-11-03", CIN: "N1" }],
    },
    "last year's episode had ended": {
      lastYear: { Episodes: [{ DECOM: "2025-11-03", DEC: "2026-02-01", CIN: "N1" }] },
      Episodes: [{ DECOM: "2026-05-09", CIN: "N8" }],
    },
    "not in last year's return": { DECOM: "2026-05-09", CIN: "N8" },
    "a later episode may have another": {
      lastYear: { Episodes: [{ DECOM: "2025-11-03", CIN: "N1" }] },
      Episodes: [
        { DECOM: "2025-11-03", CIN: "N1" },
        { DECOM: "2026-05-09", CIN: "N8" },
      ],
    },
    "blank in both years": {
      lastYear: { Episodes: [{ DECOM: "2025-11-03", CIN: "" }] },
      Episodes: [{ DECOM: "2025-11-03", CIN: "" }],
    },
  },

  invalid: {
    "another need this year": {
      lastYear: { Episodes: [{ DECOM: "2025-11-03", CIN: "N1" }] },
      Episodes: [{ DECOM: "2025-11-03", CIN: "N8" }],
    },
    "left blank this year": {
      lastYear: { Episodes: [{ DECOM: "2025-11-03", CIN: "N1" }] },
      Episodes: [{ DECOM: "2025-11-03", CIN: "" }],
    },
    "blank last year": {
      lastYear: { Episodes: [{ DECOM: "2025-11-03", CIN: "" }] },
      Episodes: [{ DECOM: "2025-11-03", CIN: "N1" }],
    },
  },
});
