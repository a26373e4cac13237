rule({
  code: "167",
  message: "A review must have a code from PN0 to PN7, and no code must stand without a review.",
  table: "Reviews",
  fields: ["REVIEW_CODE"],

  fails: (review) => {
    // A date that cannot be read was still meant as a review.
    const isReview = !isBlank(review.raw.REVIEW);
    const codes = ["PN0", "PN1", "PN2", "PN3", "PN4", "PN5", "PN6", "PN7"];
    return isReview ? !oneOf(review.REVIEW_CODE, codes) : !isBlank(review.REVIEW_CODE);
  },

  valid: {
    "reviews with every code on the list": {
      Reviews: [
        { REVIEW_CODE: "PN0", REVIEW: "2026-06-15" },
        { REVIEW_CODE: "PN1", REVIEW: "2026-06-15" },
        { REVIEW_CODE: "PN2", REVIEW: "2026-06-15" },
        { REVIEW_CODE: "PN3", REVIEW: "2026-06-15" },
        { REVIEW_CODE: "PN4", REVIEW: "2026-06-15" },
        { REVIEW_CODE: "PN5", REVIEW: "2026-06-15" },
        { REVIEW_CODE: "PN6", REVIEW: "2026-06-15" },
        { REVIEW_CODE: "PN7", REVIEW: "2026-06-15" },
      ],
    },
    "a code in small letters": { REVIEW: "2026-06-15", REVIEW_CODE: "pn7" },
    "neither date nor code": { REVIEW: "", REVIEW_CODE: "" },
    "a date that cannot be read, and a code": { REVIEW: "31/06/2026", REVIEW_CODE: "PN1" },
  },

  invalid: {
    "a review, and no code": { REVIEW: "2026-06-15", REVIEW_CODE: "" },
    "a code that is not on the list": { REVIEW: "2026-06-15", REVIEW_CODE: "PN8" },
    "a code, and no review": { REVIEW: "", REVIEW_CODE: "PN3" },
    "a date that cannot be read, and no code": { REVIEW: "31/06/2026", REVIEW_CODE: "" },
  },
});
