rule({
  code: "441",
  message: "A child who was under 4 at a review must have the code PN0.",
  table: "Reviews",
  fields: ["DOB", "REVIEW", "REVIEW_CODE"],

  fails: (review) => {
    const older = ["PN1", "PN2", "PN3", "PN4", "PN5", "PN6", "PN7"];
    return oneOf(review.REVIEW_CODE, older) && ageOn(review.DOB, review.REVIEW) < 4;
  },

  valid: {
    "reviewed on the 4th birthday": { DOB: "2022-06-15", REVIEW: "2026-06-15", REVIEW_CODE: "PN1" },
    "reviewed at 3 with PN0": { DOB: "2022-06-15", REVIEW: "2026-06-14", REVIEW_CODE: "PN0" },
    "code is blank, which is another check": { DOB: "2022-06-15", REVIEW: "2026-06-14", REVIEW_CODE: "" },
    "date of birth is blank": { DOB: "", REVIEW: "2026-06-14", REVIEW_CODE: "PN1" },
  },

  invalid: {
    "reviewed the day before the 4th birthday": {
      DOB: "2022-06-15",
      REVIEW: "2026-06-14",
      REVIEW_CODE: "PN1",
    },
    "reviewed at 2, with every code for an older child": {
      Reviews: [
        { REVIEW_CODE: "PN1", DOB: "2024-06-15", REVIEW: "2026-06-15", fails: true },
        { REVIEW_CODE: "PN2", DOB: "2024-06-15", REVIEW: "2026-06-15", fails: true },
        { REVIEW_CODE: "PN3", DOB: "2024-06-15", REVIEW: "2026-06-15", fails: true },
        { REVIEW_CODE: "PN4", DOB: "2024-06-15", REVIEW: "2026-06-15", fails: true },
        { REVIEW_CODE: "PN5", DOB: "2024-06-15", REVIEW: "2026-06-15", fails: true },
        { REVIEW_CODE: "PN6", DOB: "2024-06-15", REVIEW: "2026-06-15", fails: true },
        { REVIEW_CODE: "PN7", DOB: "2024-06-15", REVIEW: "2026-06-15", fails: true },
      ],
    },
  },
});
