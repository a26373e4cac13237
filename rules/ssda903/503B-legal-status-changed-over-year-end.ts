rule({
  code: "503B",
  message: "The legal status of an episode open at the end of last year must be the same this year.",
  table: "Episodes",
  fields: ["LS"],
  needs: ["lastYear"],

  fails: (episode) => {
    const isFirst = !episode.previous;
    const before = episode.child.openLastYear;
    return isFirst && before && episode.LS !== before.LS && [before];
  },

  valid: {
    "the same status in both years": {
      lastYear: { Episodes: [{ DECOM: "2025-11-03", LS: "C2" }] },
      Episodes: [{ DECOM: "2025-11-03", LS: "C2" }],
    },
    "last year's episode had ended": {
      lastYear: { Episodes: [{ DECOM: "2025-11-03", DEC: "2026-02-01", LS: "C1" }] },
      Episodes: [{ DECOM: "2026-05-09", LS: "C2" }],
    },
    "not in last year's return": { DECOM: "2026-05-09", LS: "C2" },
    "a later episode may have another status": {
      lastYear: { Episodes: [{ DECOM: "2025-11-03", LS: "C1" }] },
      Episodes: [
        { DECOM: "2025-11-03", LS: "C1" },
        { DECOM: "2026-05-09", LS: "C2" },
      ],
    },
  },

  invalid: {
    "another status this year": {
      lastYear: { Episodes: [{ DECOM: "2025-11-03", LS: "C1" }] },
      Episodes: [{ DECOM: "2025-11-03", LS: "C2" }],
    },
    "left blank this year": {
      lastYear: { Episodes: [{ DECOM: "2025-11-03", LS: "C1" }] },
      Episodes: [{ DECOM: "2025-11-03", LS: "" }],
    },
  },
});
