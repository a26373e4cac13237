rule({
  code: "EPI",
  message: "A child in Header must have an episode or a care-leaver row.",
  table: "Header",
  fields: ["CHILD"],
  needs: ["Episodes", "OC3"],

  fails: (header) => header.child.Episodes.length === 0 && !header.child.OC3,

  valid: {
    "has an episode": { Header: { SEX: "F" }, Episodes: [{ DECOM: "2026-06-15" }] },
    "is a care leaver": { Header: { SEX: "F" }, OC3: { IN_TOUCH: "YES" } },
    "has both": { Header: { SEX: "F" }, Episodes: [{ DECOM: "2026-06-15" }], OC3: { IN_TOUCH: "YES" } },
  },

  invalid: {
    "has neither": { Header: { SEX: "F" } },
    "only another child has an episode": {
      Header: [{ CHILD: "A1", fails: true }, { CHILD: "B2" }],
      Episodes: [{ CHILD: "B2", DECOM: "2026-06-15" }],
    },
  },
});
