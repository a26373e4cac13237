rule({
  code: "204",
  message: "Ethnic origin must be the same as in last year's return.",
  table: "Header",
  fields: ["ETHNIC"],
  severity: "query",
  needs: ["lastYear"],

  fails: (header) => {
    const before = header.child.lastYear.Header;
    return before && header.ETHNIC !== before.ETHNIC && [before];
  },

  valid: {
    "the same in both years": {
      lastYear: { Header: { ETHNIC: "MWBC" } },
      Header: { ETHNIC: "MWBC" },
    },
    "blank in both years": {
      lastYear: { Header: { ETHNIC: "" } },
      Header: { ETHNIC: "" },
    },
    "not in last year's return": { ETHNIC: "MWBC" },
  },

  invalid: {
    "another code this year": {
      lastYear: { Header: { ETHNIC: "MWBC" } },
      Header: { ETHNIC: "BCRB" },
    },
    "found out since last year": {
      lastYear: { Header: { ETHNIC: "NOBT" } },
      Header: { ETHNIC: "MWBC" },
    },
    "left blank this year": {
      lastYear: { Header: { ETHNIC: "MWBC" } },
      Header: { ETHNIC: "" },
    },
  },

  guidance: "A change can be right: a child may describe themselves another way, or it was not known before.",
});
