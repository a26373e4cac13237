rule({
  code: "628",
  message: "A care leaver with no episodes this year must not have a mother flag.",
  table: "Header",
  fields: ["MOTHER"],
  needs: ["Episodes", "OC3"],

  fails: (header) => {
    const leaver = header.child.OC3;
    const answers = [leaver?.IN_TOUCH, leaver?.ACTIV, leaver?.ACCOM];
    const isCareLeaver = answers.some((answer) => !isBlank(answer));
    return !isBlank(header.MOTHER) && isCareLeaver && header.child.Episodes.length === 0;
  },

  valid: {
    "a care leaver without the flag": { Header: { MOTHER: "" }, OC3: { IN_TOUCH: "YES" } },
    "a care leaver who was in care this year": {
      Header: { MOTHER: "1" },
      OC3: { IN_TOUCH: "YES" },
      Episodes: [{ DECOM: "2026-06-15" }],
    },
    "an empty care-leaver row": { Header: { MOTHER: "1" }, OC3: { IN_TOUCH: "" } },
  },

  invalid: {
    "a care leaver who is a mother": { Header: { MOTHER: "1" }, OC3: { IN_TOUCH: "YES" } },
    "a care leaver who is not, and only the accommodation is known": {
      Header: { MOTHER: "0" },
      OC3: { ACCOM: "B1" },
    },
  },
});
