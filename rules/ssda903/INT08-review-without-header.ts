rule({
  code: "INT08",
  message: "A child in Reviews must be in Header.",
  table: "Reviews",
  fields: ["CHILD"],
  needs: ["Header"],

  fails: (review) => !review.child.Header,

  valid: {
    "a review, and the child is in Header": {
      Header: { SEX: "F" },
      Reviews: [{ REVIEW: "2026-06-15" }],
    },
  },

  invalid: {
    "a review, and no row in Header": { Reviews: [{ REVIEW: "2026-06-15" }] },
    "only another child is in Header": {
      Header: { CHILD: "B2", SEX: "F" },
      Reviews: [{ CHILD: "A1", REVIEW: "2026-06-15", fails: true }],
    },
  },
});
