rule({
  code: "1012",
  message: "A child with no episodes this year must not have rows in the other tables.",
  table: ["AD1", "Missing", "OC2", "PlacedAdoption", "PrevPerm", "Reviews"],
  fields: ["CHILD"],
  needs: ["Episodes"],

  fails: (row) => row.child.Episodes.length === 0,

  valid: {
    "a review of a child with an episode": {
      Reviews: [{ REVIEW: "2026-06-15" }],
      Episodes: [{ DECOM: "2026-05-01" }],
    },
    "an adoption of a child with an episode": {
      AD1: { DATE_MATCH: "2026-06-15" },
      Episodes: [{ DECOM: "2026-05-01" }],
    },
    "a care leaver without one, who has nothing else": {
      OC3: { CHILD: "A1", IN_TOUCH: "YES" },
      OC2: { CHILD: "B2", TEETH_CHECK: "1" },
      Episodes: [{ CHILD: "B2", DECOM: "2026-05-01" }],
    },
  },

  invalid: {
    "a review of a child without one": { Reviews: [{ REVIEW: "2026-06-15" }] },
    "a health row of a child without one": { OC2: { TEETH_CHECK: "1" } },
    "only another child has an episode": {
      Missing: [{ CHILD: "A1", MIS_START: "2026-06-15", fails: true }],
      Episodes: [{ CHILD: "B2", DECOM: "2026-05-01" }],
    },
  },
});
