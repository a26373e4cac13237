rule({
  code: "INT03",
  message: "A child in Episodes must be in Header.",
  table: "Episodes",
  fields: ["CHILD"],
  needs: ["Header"],

  fails: (episode) => !episode.child.Header,

  valid: {
    "an episode, and the child is in Header": {
      Header: { SEX: "F" },
      Episodes: [{ DECOM: "2026-06-15" }],
    },
  },

  invalid: {
    "an episode, and no row in Header": { Episodes: [{ DECOM: "2026-06-15" }] },
    "only another child is in Header": {
      Header: { CHILD: "B2", SEX: "F" },
      Episodes: [{ CHILD: "A1", DECOM: "2026-06-15", fails: true }],
    },
  },
});
