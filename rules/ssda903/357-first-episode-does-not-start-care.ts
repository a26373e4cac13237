rule({
  code: "357",
  message: "A child's first episode in this return must start a time in care, with the reason S.",
  table: "Episodes",
  fields: ["RNE"],

  fails: (episode, collection) => {
    const isFirst = !episode.previous;
    const beganThisYear = episode.DECOM >= collection.start;
    return isFirst && beganThisYear && episode.RNE !== "S";
  },

  valid: {
    "care began on the first day of the year": {
      Episodes: [{ DECOM: "2026-04-01", RNE: "S" }],
      collection: { year: 2027 },
    },
    "care began before this year": {
      Episodes: [{ DECOM: "2026-03-31", RNE: "P" }],
      collection: { year: 2027 },
    },
    "the second has another reason": {
      Episodes: [
        { DECOM: "2026-05-04", RNE: "S" },
        { DECOM: "2026-06-15", RNE: "P" },
      ],
      collection: { year: 2027 },
    },
    "start is blank": { Episodes: [{ DECOM: "", RNE: "P" }], collection: { year: 2027 } },
  },

  invalid: {
    "began on the first day of the year with a change of placement": {
      Episodes: [{ DECOM: "2026-04-01", RNE: "P" }],
      collection: { year: 2027 },
    },
    "reason is blank": { Episodes: [{ DECOM: "2026-05-04", RNE: "" }], collection: { year: 2027 } },
    "stands last in the file": {
      Episodes: [
        { DECOM: "2026-06-15", RNE: "P" },
        { DECOM: "2026-05-04", RNE: "L", fails: true },
      ],
      collection: { year: 2027 },
    },
  },

  guidance:
    "Either the reason is wrong, or the episode before it is missing: one that is carried over from last year begins before 1 April.",
});
