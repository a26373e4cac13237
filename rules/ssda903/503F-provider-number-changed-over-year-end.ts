rule({
  code: "503F",
  message: "The provider's number of an episode open at the end of last year must be the same this year.",
  table: "Episodes",
  fields: ["URN"],
  needs: ["lastYear"],

  fails: (episode) => {
    const isFirst = !episode.previous;
    const before = episode.child.openLastYear;
    return isFirst && before && episode.URN !== before.URN && [before];
  },

  valid: {
    "the same number in both years": {
      lastYear: { Episodes: [{ DECOM: "2025-11-03", URN: "2900011" }] },
      Episodes: [{ DECOM: "2025-11-03", URN: "2900011" }],
    },
    "last year's episode had ended": {
      lastYear: { Episodes: [{ DECOM: "2025-11-03", DEC: "2026-02-01", URN: "2900011" }] },
      Episodes: [{ DECOM: "2026-05-09", URN: "2900012" }],
    },
    "not in last year's return": { DECOM: "2026-05-09", URN: "2900012" },
    "a later episode may have another": {
      lastYear: { Episodes: [{ DECOM: "2025-11-03", URN: "2900011" }] },
      Episodes: [
        { DECOM: "2025-11-03", URN: "2900011" },
        { DECOM: "2026-05-09", URN: "2900012" },
      ],
    },
    "blank in both years": {
      lastYear: { Episodes: [{ DECOM: "2025-11-03", URN: "" }] },
      Episodes: [{ DECOM: "2025-11-03", URN: "" }],
    },
  },

  invalid: {
    "another number this year": {
      lastYear: { Episodes: [{ DECOM: "2025-11-03", URN: "2900011" }] },
      Episodes: [{ DECOM: "2025-11-03", URN: "2900012" }],
    },
    "left blank this year": {
      lastYear: { Episodes: [{ DECOM: "2025-11-03", URN: "2900011" }] },
      Episodes: [{ DECOM: "2025-11-03", URN: "" }],
    },
    "blank last year": {
      lastYear: { Episodes: [{ DECOM: "2025-11-03", URN: "" }] },
      Episodes: [{ DECOM: "2025-11-03", URN: "2900011" }],
    },
  },
});
