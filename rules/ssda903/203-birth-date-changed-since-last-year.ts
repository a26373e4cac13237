rule({
  code: "203",
  message: "Date of birth must be the same as in last year's return.",
  table: "Header",
  fields: ["DOB"],
  needs: ["lastYear"],

  fails: (header) => {
    const before = header.child.lastYear.Header;
    return before && header.DOB !== before.DOB && [before];
  },

  valid: {
    "the same in both years": {
      lastYear: { Header: { DOB: "2012-06-15" } },
      Header: { DOB: "2012-06-15" },
    },
    "blank in both years": {
      lastYear: { Header: { DOB: "" } },
      Header: { DOB: "" },
    },
    "not in last year's return": { DOB: "2012-06-15" },
  },

  invalid: {
    "a day later than last year": {
      lastYear: { Header: { DOB: "2012-06-15" } },
      Header: { DOB: "2012-06-16" },
    },
    "left blank this year": {
      lastYear: { Header: { DOB: "2012-06-15" } },
      Header: { DOB: "" },
    },
    "left blank last year": {
      lastYear: { Header: { DOB: "" } },
      Header: { DOB: "2012-06-15" },
    },
  },
});
