rule({
  code: "502",
  message: "An episode that was open at the end of last year must start this year's return on the same date.",
  table: "Episodes",
  fields: ["DECOM"],
  needs: ["lastYear"],

  fails: (episode) => {
    const isFirst = !episode.previous;
    const before = episode.child.openLastYear;
    return isFirst && before && !sameDay(episode.DECOM, before.DECOM) && [before];
  },

  valid: {
    "the same start in both years": {
      lastYear: { Episodes: [{ DECOM: "2025-11-03" }] },
      Episodes: [{ DECOM: "2025-11-03" }],
    },
    "last year's episode had ended": {
      lastYear: { Episodes: [{ DECOM: "2025-11-03", DEC: "2026-02-01" }] },
      Episodes: [{ DECOM: "2026-05-09" }],
    },
    "not in last year's return": { DECOM: "2026-05-09" },
    "a later episode starts later": {
      lastYear: { Episodes: [{ DECOM: "2025-11-03" }] },
      Episodes: [{ DECOM: "2025-11-03", DEC: "2026-05-09" }, { DECOM: "2026-05-09" }],
    },
  },

  invalid: {
    "starts a day later this year": {
      lastYear: { Episodes: [{ DECOM: "2025-11-03" }] },
      Episodes: [{ DECOM: "2025-11-04" }],
    },
    "the open episode was left out": {
      lastYear: { Episodes: [{ DECOM: "2025-11-03" }] },
      Episodes: [{ DECOM: "2026-05-09" }],
    },
    "start is blank this year": {
      lastYear: { Episodes: [{ DECOM: "2025-11-03" }] },
      Episodes: [{ DECOM: "" }],
    },
  },
});
