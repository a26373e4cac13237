rule({
  code: "205A",
  message:
    "A child who was UASC last year and is not this year must have ceased to be on a date that explains it.",
  table: ["Header", "UASC"],
  fields: ["CHILD", "Header.UASC"],

  fails: (row, collection) => {
    const { isUASC, wasUASC, lastYear } = row.child;
    const ceased = lastYear.UASC?.DUC;
    const turns18 = addYears(lastYear.Header?.DOB ?? lastYear.UASC?.DOB, 18);
    const isExplained = ceased < collection.start || sameDay(ceased, turns18);
    return wasUASC && !isUASC && !isExplained;
  },

  valid: {
    "ceased on the last day of last year": {
      lastYear: { Header: { UASC: "1", DOB: "2009-06-15" }, UASC: { DUC: "2026-03-31" } },
      Header: { UASC: "0", DOB: "2009-06-15" },
      collection: { year: 2027 },
    },
    "was to cease on the 18th birthday": {
      lastYear: { Header: { UASC: "1", DOB: "2008-06-15" }, UASC: { DUC: "2026-06-15" } },
      Header: { UASC: "0", DOB: "2008-06-15" },
      collection: { year: 2027 },
    },
    "UASC in both years": {
      lastYear: { Header: { UASC: "1", DOB: "2009-06-15" }, UASC: { DUC: "" } },
      Header: { UASC: "1", DOB: "2009-06-15" },
      collection: { year: 2027 },
    },
    "UASC in neither year": {
      lastYear: { Header: { UASC: "0", DOB: "2009-06-15" } },
      Header: { UASC: "0", DOB: "2009-06-15" },
      collection: { year: 2027 },
    },
  },

  invalid: {
    "ceased on the first day of this year": {
      lastYear: { Header: { UASC: "1", DOB: "2009-06-15" }, UASC: { DUC: "2026-04-01" } },
      Header: { UASC: "0", DOB: "2009-06-15", fails: true },
      collection: { year: 2027 },
    },
    "no date of ceasing last year": {
      lastYear: { Header: { UASC: "1", DOB: "2009-06-15" }, UASC: { DUC: "" } },
      Header: { UASC: "0", DOB: "2009-06-15", fails: true },
      collection: { year: 2027 },
    },
  },

  guidance:
    "Either the child is still UASC, or the date of ceasing in last year's return needs an explanation.",
});
