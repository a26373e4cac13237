rule({
  code: "207",
  message: "A child who was a mother last year must still be one this year.",
  table: "Header",
  fields: ["MOTHER"],
  needs: ["lastYear", "Episodes"],

  fails: (header) => {
    const { lastYear, Episodes } = header.child;
    return lastYear.Header?.MOTHER === "1" && header.MOTHER !== "1" && Episodes.length > 0;
  },

  valid: {
    "a mother in both years": {
      lastYear: { Header: { MOTHER: "1" } },
      Header: { MOTHER: "1" },
      Episodes: [{ DECOM: "2026-05-04" }],
    },
    "a mother since this year": {
      lastYear: { Header: { MOTHER: "0" } },
      Header: { MOTHER: "1" },
      Episodes: [{ DECOM: "2026-05-04" }],
    },
    "a mother last year, and no episodes this year": {
      lastYear: { Header: { MOTHER: "1" } },
      Header: { MOTHER: "" },
    },
    "not in last year's return": {
      Header: { MOTHER: "0" },
      Episodes: [{ DECOM: "2026-05-04" }],
    },
  },

  invalid: {
    "said not to be one this year": {
      lastYear: { Header: { MOTHER: "1" } },
      Header: { MOTHER: "0" },
      Episodes: [{ DECOM: "2026-05-04" }],
    },
    "left blank this year": {
      lastYear: { Header: { MOTHER: "1" } },
      Header: { MOTHER: "" },
      Episodes: [{ DECOM: "2026-05-04" }],
    },
  },
});
