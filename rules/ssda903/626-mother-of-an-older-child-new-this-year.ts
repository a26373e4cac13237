rule({
  code: "626",
  message: "A mother whose child was born before this year must have been a mother last year.",
  table: "Header",
  fields: ["MOTHER", "MC_DOB"],
  needs: ["lastYear"],

  fails: (header, collection) => {
    const lastYear = header.child.lastYear.Header;
    const newMother = header.MOTHER === "1" && lastYear && lastYear.MOTHER !== "1";
    return newMother && header.MC_DOB < collection.start;
  },

  valid: {
    "a mother last year too": {
      lastYear: { Header: { MOTHER: "1" } },
      Header: { MOTHER: "1", MC_DOB: "2025-06-15" },
      collection: { year: 2027 },
    },
    "her child was born on the first day of the year": {
      lastYear: { Header: { MOTHER: "0" } },
      Header: { MOTHER: "1", MC_DOB: "2026-04-01" },
      collection: { year: 2027 },
    },
    "not in last year's return": {
      Header: { MOTHER: "1", MC_DOB: "2025-06-15" },
      collection: { year: 2027 },
    },
    "no mother this year": {
      lastYear: { Header: { MOTHER: "0" } },
      Header: { MOTHER: "0", MC_DOB: "2025-06-15" },
      collection: { year: 2027 },
    },
  },

  invalid: {
    "her child was born the day before the year began": {
      lastYear: { Header: { MOTHER: "0" } },
      Header: { MOTHER: "1", MC_DOB: "2026-03-31" },
      collection: { year: 2027 },
    },
    "nothing was said last year": {
      lastYear: { Header: { MOTHER: "" } },
      Header: { MOTHER: "1", MC_DOB: "2025-06-15" },
      collection: { year: 2027 },
    },
  },
});
