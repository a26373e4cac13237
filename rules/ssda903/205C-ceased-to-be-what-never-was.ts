rule({
  code: "205C",
  message: "A child who is UASC in neither year must not have a date of ceasing to be.",
  table: ["UASC", "Header"],
  fields: ["UASC.DUC", "Header.UASC"],

  fails: (row) => {
    const { everUASC, UASC, lastYear } = row.child;
    const hasDate = !isBlank(UASC?.DUC) || !isBlank(lastYear.UASC?.DUC);
    return hasDate && !everUASC;
  },

  valid: {
    "UASC this year": {
      Header: { UASC: "1" },
      UASC: { DUC: "2028-06-15" },
    },
    "UASC last year": {
      lastYear: { Header: { UASC: "1" }, UASC: { DUC: "2026-01-15" } },
      Header: { UASC: "0" },
    },
    "UASC in neither year, and no date": {
      lastYear: { Header: { UASC: "0" } },
      Header: { UASC: "0" },
      UASC: { DUC: "" },
    },
  },

  invalid: {
    "Header says that the child is not UASC": {
      lastYear: { Header: { UASC: "0" } },
      Header: { UASC: "0", fails: true },
      UASC: { DUC: "2028-06-15", fails: true },
    },
    "a date last year": {
      lastYear: { Header: { UASC: "0" }, UASC: { DUC: "2026-01-15" } },
      Header: { UASC: "0", fails: true },
    },
    "the child is not in Header": {
      Header: [{ CHILD: "A1", UASC: "0" }],
      UASC: [{ CHILD: "B2", DUC: "2028-06-15", fails: true }],
    },
  },
});
