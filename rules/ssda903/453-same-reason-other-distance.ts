rule({
  code: "453",
  message:
    "The distance of an episode open at the end of last year must be the same this year, when the reason for the episode is.",
  table: "Episodes",
  fields: ["PL_DISTANCE", "RNE"],
  needs: ["lastYear", "postcodes"],

  fails: (episode) => {
    const isFirst = !episode.previous;
    const before = episode.child.openLastYear;
    const sameReason = !isBlank(episode.RNE) && episode.RNE === before?.RNE;
    const isFar = Math.abs(episode.PL_DISTANCE - before?.PL_DISTANCE) > 0.15;
    const isNew = before && isBlank(before.PL_DISTANCE) && !isBlank(episode.PL_DISTANCE);
    return isFirst && sameReason && (isFar || isNew) && [before];
  },

  valid: {
    "the same distance in both years": {
      lastYear: { Episodes: [{ DECOM: "2025-11-03", RNE: "S", PL_DISTANCE: 4.2 }] },
      Episodes: [{ DECOM: "2025-11-03", RNE: "S", PL_DISTANCE: 4.2 }],
    },
    "a tenth of a mile further": {
      lastYear: { Episodes: [{ DECOM: "2025-11-03", RNE: "S", PL_DISTANCE: 4.2 }] },
      Episodes: [{ DECOM: "2025-11-03", RNE: "S", PL_DISTANCE: 4.3 }],
    },
    "last year's episode had ended": {
      lastYear: { Episodes: [{ DECOM: "2025-11-03", RNE: "S", DEC: "2026-02-01", PL_DISTANCE: 4.2 }] },
      Episodes: [{ DECOM: "2026-05-09", RNE: "S", PL_DISTANCE: 4.4 }],
    },
    "the reason is another too": {
      lastYear: { Episodes: [{ DECOM: "2025-11-03", RNE: "S", PL_DISTANCE: 4.2 }] },
      Episodes: [{ DECOM: "2025-11-03", RNE: "P", PL_DISTANCE: 4.4 }],
    },
    "not in last year's return": { DECOM: "2026-05-09", RNE: "S", PL_DISTANCE: 4.4 },
    "a later episode may have another": {
      lastYear: { Episodes: [{ DECOM: "2025-11-03", RNE: "S", PL_DISTANCE: 4.2 }] },
      Episodes: [
        { DECOM: "2025-11-03", RNE: "S", PL_DISTANCE: 4.2 },
        { DECOM: "2026-05-09", RNE: "S", PL_DISTANCE: 4.4 },
      ],
    },
    "blank in both years": {
      lastYear: { Episodes: [{ DECOM: "2025-11-03", RNE: "S", PL_DISTANCE: null }] },
      Episodes: [{ DECOM: "2025-11-03", RNE: "S", PL_DISTANCE: null }],
    },
    "left blank this year": {
      lastYear: { Episodes: [{ DECOM: "2025-11-03", RNE: "S", PL_DISTANCE: 4.2 }] },
      Episodes: [{ DECOM: "2025-11-03", RNE: "S", PL_DISTANCE: null }],
    },
  },

  invalid: {
    "two tenths of a mile further": {
      lastYear: { Episodes: [{ DECOM: "2025-11-03", RNE: "S", PL_DISTANCE: 4.2 }] },
      Episodes: [{ DECOM: "2025-11-03", RNE: "S", PL_DISTANCE: 4.4 }],
    },
    "blank last year": {
      lastYear: { Episodes: [{ DECOM: "2025-11-03", RNE: "S", PL_DISTANCE: null }] },
      Episodes: [{ DECOM: "2025-11-03", RNE: "S", PL_DISTANCE: 4.2 }],
    },
  },

  notes:
    "Distances have one decimal, so 0.15 lies between one tenth of a mile and two; one that is blank this year is another check, 392a.",
});
