rule({
  code: "562",
  message: "A first episode that started before this year must be the latest episode of last year.",
  table: "Episodes",
  fields: ["DECOM"],
  needs: ["lastYear"],

  fails: (episode, collection) => {
    const startedBefore = !episode.previous && episode.DECOM < collection.start;
    if (!startedBefore) return false;
    const latestLastYear = episode.child.lastYear.Episodes.findLast((each) => !isBlank(each.DECOM));
    return !sameDay(episode.DECOM, latestLastYear?.DECOM);
  },

  valid: {
    "carried over": {
      lastYear: { Episodes: [{ DECOM: "2025-06-15" }, { DECOM: "2026-01-15" }] },
      Episodes: [{ DECOM: "2026-01-15" }, { DECOM: "2026-06-15" }],
      collection: { year: 2027 },
    },
    "started on the first day of the year": {
      lastYear: { Episodes: [{ DECOM: "2025-06-15" }] },
      Episodes: [{ DECOM: "2026-04-01" }],
      collection: { year: 2027 },
    },
    "start is blank": {
      lastYear: { Episodes: [{ DECOM: "2025-06-15" }] },
      Episodes: [{ DECOM: "" }],
      collection: { year: 2027 },
    },
  },

  invalid: {
    "starts a day later than last year's": {
      lastYear: { Episodes: [{ DECOM: "2026-01-15" }] },
      Episodes: [{ DECOM: "2026-01-16" }],
      collection: { year: 2027 },
    },
    "an earlier one of last year's": {
      lastYear: { Episodes: [{ DECOM: "2025-06-15" }, { DECOM: "2026-01-15" }] },
      Episodes: [{ DECOM: "2025-06-15", fails: true }, { DECOM: "2026-01-15" }],
      collection: { year: 2027 },
    },
    "started the day before the year, and is not in last year's return": {
      Episodes: [{ DECOM: "2026-03-31" }],
      collection: { year: 2027 },
    },
  },
});
