rule({
  code: "399",
  message: "A child who only had short breaks must not have mother or review data.",
  table: ["Reviews", "Episodes", "Header"],
  fields: ["REVIEW", "REVIEW_CODE", "Episodes.LS", "Header.MOTHER"],

  fails: (row) => {
    const { Episodes, Header, Reviews } = row.child;
    const onlyShortBreaks = Episodes.length > 0 && Episodes.every((each) => oneOf(each.LS, ["V3", "V4"]));
    const reviewed = Reviews.some((each) => !isBlank(each.REVIEW) || !isBlank(each.REVIEW_CODE));
    return onlyShortBreaks && (reviewed || !isBlank(Header?.MOTHER));
  },

  valid: {
    "only short breaks, and no such data": {
      Episodes: [{ LS: "V3" }, { LS: "V4" }],
      Header: { MOTHER: "" },
    },
    "short breaks, then a care order": {
      Episodes: [{ LS: "V3" }, { LS: "C2" }],
      Header: { MOTHER: "0" },
      Reviews: [{ REVIEW: "2026-06-01", REVIEW_CODE: "PN1" }],
    },
    "a legal status is blank": {
      Episodes: [{ LS: "V3" }, { LS: "" }],
      Header: { MOTHER: "0" },
    },
    "no episodes at all": {
      Header: { MOTHER: "0" },
      Reviews: [{ REVIEW: "2026-06-01", REVIEW_CODE: "PN1" }],
    },
  },

  invalid: {
    "only short breaks, and a review": {
      Episodes: [
        { LS: "V3", fails: true },
        { LS: "V4", fails: true },
      ],
      Header: { MOTHER: "", fails: true },
      Reviews: [{ REVIEW: "2026-06-01", REVIEW_CODE: "", fails: true }],
    },
    "only short breaks, and said not to be a mother": {
      Episodes: [{ LS: "V4", fails: true }],
      Header: { MOTHER: "0", fails: true },
    },
  },

  guidance: "Take out the mother and review data, or put the legal status right.",
});
