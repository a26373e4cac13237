rule({
  code: "440",
  message: "A child who was 4 or over at a review must not have the code PN0, which is for younger children.",
  table: "Reviews",
  fields: ["DOB", "REVIEW", "REVIEW_CODE"],

  fails: (review) => review.REVIEW_CODE === "PN0" && ageOn(review.DOB, review.REVIEW) >= 4,

  valid: {
    "reviewed the day before the 4th birthday": {
      DOB: "2022-06-15",
      REVIEW: "2026-06-14",
      REVIEW_CODE: "PN0",
    },
    "reviewed at 4 with another code": { DOB: "2022-06-15", REVIEW: "2026-06-15", REVIEW_CODE: "PN1" },
    "date of review is blank": { DOB: "2012-06-15", REVIEW: "", REVIEW_CODE: "PN0" },
    "date of birth is blank": { DOB: "", REVIEW: "2026-06-15", REVIEW_CODE: "PN0" },
  },

  invalid: {
    "reviewed on the 4th birthday": { DOB: "2022-06-15", REVIEW: "2026-06-15", REVIEW_CODE: "PN0" },
    "born on 29 February, reviewed on 29 February at 4": {
      DOB: "2024-02-29",
      REVIEW: "2028-02-29",
      REVIEW_CODE: "PN0",
    },
  },
});
