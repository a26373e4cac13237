rule({
  code: "205B",
  message:
    "A child who is UASC in both years must have dates of ceasing that agree, no later than the 18th birthday.",
  table: ["UASC", "Header"],
  fields: ["UASC.DUC", "Header.UASC"],

  fails: (row, collection) => {
    const { isUASC, wasUASC, Header, UASC, lastYear } = row.child;
    const turns18 = addYears(Header?.DOB ?? UASC?.DOB, 18);
    const thisYear = UASC?.DUC >= collection.start && UASC?.DUC <= collection.end;
    const agree = sameDay(lastYear.UASC?.DUC, turns18) && (sameDay(UASC?.DUC, turns18) || thisYear);
    return isUASC && wasUASC && !agree;
  },

  valid: {
    "the 18th birthday in both years": {
      lastYear: { Header: { UASC: "1" }, UASC: { DUC: "2028-06-15" } },
      Header: { UASC: "1", DOB: "2010-06-15" },
      UASC: { DUC: "2028-06-15" },
      collection: { year: 2027 },
    },
    "ceased this year, earlier than foreseen": {
      lastYear: { Header: { UASC: "1" }, UASC: { DUC: "2028-06-15" } },
      Header: { UASC: "1", DOB: "2010-06-15" },
      UASC: { DUC: "2026-04-01" },
      collection: { year: 2027 },
    },
    "not UASC last year": {
      lastYear: { Header: { UASC: "0" } },
      Header: { UASC: "1", DOB: "2010-06-15" },
      UASC: { DUC: "2029-01-01" },
      collection: { year: 2027 },
    },
  },

  invalid: {
    "ceased the day before this year": {
      lastYear: { Header: { UASC: "1" }, UASC: { DUC: "2028-06-15" } },
      Header: { UASC: "1", DOB: "2010-06-15", fails: true },
      UASC: { DUC: "2026-03-31", fails: true },
      collection: { year: 2027 },
    },
    "the day after the 18th birthday": {
      lastYear: { Header: { UASC: "1" }, UASC: { DUC: "2028-06-15" } },
      Header: { UASC: "1", DOB: "2010-06-15", fails: true },
      UASC: { DUC: "2028-06-16", fails: true },
      collection: { year: 2027 },
    },
    "another day in both years": {
      lastYear: { Header: { UASC: "1" }, UASC: { DUC: "2028-01-01" } },
      Header: { UASC: "1", DOB: "2010-06-15", fails: true },
      UASC: { DUC: "2028-01-01", fails: true },
      collection: { year: 2027 },
    },
    "left blank this year": {
      lastYear: { Header: { UASC: "1" }, UASC: { DUC: "2028-06-15" } },
      Header: { UASC: "1", DOB: "2010-06-15", fails: true },
      UASC: { DUC: "", fails: true },
      collection: { year: 2027 },
    },
  },

  guidance:
    "The date of ceasing is the 18th birthday until the child ceases to be UASC earlier, in this year.",
});
