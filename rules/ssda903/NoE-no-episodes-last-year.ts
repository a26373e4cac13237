rule({
  code: "NoE",
  message: "A child whose episode began before this year must have episodes in last year's return.",
  table: "Episodes",
  fields: ["DECOM"],
  needs: ["lastYear"],

  fails: (episode, collection) => {
    const known = episode.child.lastYear.Episodes;
    return episode.DECOM < collection.start && known.length === 0;
  },

  valid: {
    "began before this year, and is in last year's return": {
      lastYear: { Episodes: [{ DECOM: "2026-01-15" }] },
      Episodes: [{ DECOM: "2026-01-15" }],
      collection: { year: 2027 },
    },
    "began on the first day of this year": {
      Episodes: [{ DECOM: "2026-04-01" }],
      collection: { year: 2027 },
    },
    "start is blank": {
      Episodes: [{ DECOM: "" }],
      collection: { year: 2027 },
    },
  },

  invalid: {
    "began the day before this year, and is not in last year's return": {
      Episodes: [{ DECOM: "2026-03-31" }],
      collection: { year: 2027 },
    },
  },
});
