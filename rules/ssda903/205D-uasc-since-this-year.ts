rule({
  code: "205D",
  message: "A child who was in the return last year and not UASC must not become UASC this year.",
  table: ["Header", "UASC"],
  fields: ["Header.UASC", "CHILD"],

  fails: (row) => {
    const { isUASC, wasUASC, Header, UASC, lastYear } = row.child;
    const wasThere = lastYear.Header || lastYear.UASC;
    const isAsked = row === (Header ?? UASC);
    return isAsked && isUASC && wasThere && !wasUASC;
  },

  valid: {
    "UASC in both years": {
      lastYear: { Header: { UASC: "1" } },
      Header: { UASC: "1" },
    },
    "not in last year's return": { Header: { UASC: "1" } },
    "not UASC this year": {
      lastYear: { Header: { UASC: "0" } },
      Header: { UASC: "0" },
    },
  },

  invalid: {
    "became UASC this year": {
      lastYear: { Header: { UASC: "0" } },
      Header: { UASC: "1", fails: true },
    },
    "became UASC, in a return without Header": {
      lastYear: { UASC: { DUC: "" } },
      UASC: { DUC: "2028-06-15", fails: true },
    },
  },
});
