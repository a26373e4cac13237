rule({
  code: "166",
  message: "The date of a review must be given and be a real date.",
  table: "Reviews",
  fields: ["REVIEW"],

  // A date that cannot be read is blank too.
  fails: (review) => isBlank(review.REVIEW),

  valid: {
    "a real date": { REVIEW: "19/02/2027" },
    "29 February in a leap year": { REVIEW: "29/02/2028" },
  },

  invalid: {
    "left blank": { REVIEW: "" },
    "a day that does not exist": { REVIEW: "31/09/2026" },
    "a year of two figures": { REVIEW: "01/09/26" },
  },
});
