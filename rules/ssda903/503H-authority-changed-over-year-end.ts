rule({
  code: "503H",
  message: "The placement authority of an episode open at the end of last year must be the same this year.",
  table: "Episodes",
  fields: ["PL_LA"],
  needs: ["lastYear", "postcodes", "authorities"],

  fails: (episode) => {
    const isFirst = !episode.previous;
    const before = episode.child.openLastYear;
    return isFirst && before && episode.PL_LA !== before.PL_LA && [before];
  },

  valid: {
    "the same authority in both years": {
      lastYear: { Episodes: [{ DECOM: "2025-11-03", PL_LA: "E10000099" }] },
      Episodes: [{ DECOM: "2025-11-03", PL_LA: "E10000099" }],
    },
    "last year's episode had ended": {
      lastYear: { Episodes: [{ DECOM: "2025-11-03", DEC: "2026-02-01", PL_LA: "E10000099" }] },
      Episodes: [{ DECOM: "2026-05-09", PL_LA: "WAL" }],
    },
    "not in last year's return": { DECOM: "2026-05-09", PL_LA: "WAL" },
    "a later episode may have another": {
      lastYear: { Episodes: [{ DECOM: "2025-11-03", PL_LA: "E10000099" }] },
      Episodes: [
        { DECOM: "2025-11-03", PL_LA: "E10000099" },
        { DECOM: "2026-05-09", PL_LA: "WAL" },
      ],
    },
    "blank in both years": {
      lastYear: { Episodes: [{ DECOM: "2025-11-03", PL_LA: "" }] },
      Episodes: [{ DECOM: "2025-11-03", PL_LA: "" }],
    },
  },

  invalid: {
    "another authority this year": {
      lastYear: { Episodes: [{ DECOM: "2025-11-03", PL_LA: "E10000099" }] },
      Episodes: [{ DECOM: "2025-11-03", PL_LA: "WAL" }],
    },
    "left blank this year": {
      lastYear: { Episodes: [{ DECOM: "2025-11-03", PL_LA: "E10000099" }] },
      Episodes: [{ DECOM: "2025-11-03", PL_LA: "" }],
    },
    "blank last year": {
      lastYear: { Episodes: [{ DECOM: "2025-11-03", PL_LA: "" }] },
      Episodes: [{ DECOM: "2025-11-03", PL_LA: "E10000099" }],
    },
  },
});
