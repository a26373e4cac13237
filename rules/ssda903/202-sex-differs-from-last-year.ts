rule({
  code: "202",
  message: "Sex must be the same as in last year's return.",
  table: "Header",
  fields: ["SEX"],
  needs: ["lastYear"],

  fails: (header) => {
    const before = header.child.lastYear.Header;
    return before && header.SEX !== before.SEX;
  },

  valid: {
    "the same in both years": {
      lastYear: { Header: { SEX: "F" } },
      Header: { SEX: "F" },
    },
    "blank in both years": {
      lastYear: { Header: { SEX: "" } },
      Header: { SEX: "" },
    },
    "not in last year's return": { SEX: "M" },
  },

  invalid: {
    "another code this year": {
      lastYear: { Header: { SEX: "F" } },
      Header: { SEX: "M" },
    },
    "left blank this year": {
      lastYear: { Header: { SEX: "F" } },
      Header: { SEX: "" },
    },
    "blank last year": {
      lastYear: { Header: { SEX: "" } },
      Header: { SEX: "U" },
    },
  },

  notes: "The codes changed from figures to letters in 2025, so in that year it finds nearly every child.",
});
