rule({
  code: "571",
  message: "A missing period must not end outside the year.",
  table: "Missing",
  fields: ["MIS_END"],

  fails: (missing, collection) => missing.MIS_END < collection.start || missing.MIS_END > collection.end,

  valid: {
    "ends on the first day of the year": {
      Missing: [{ MIS_END: "2026-04-01" }],
      collection: { year: 2027 },
    },
    "ends on the last day of the year": {
      Missing: [{ MIS_END: "2027-03-31" }],
      collection: { year: 2027 },
    },
    "has not ended": {
      Missing: [{ MIS_END: "" }],
      collection: { year: 2027 },
    },
  },

  invalid: {
    "ends the day before the year begins": {
      Missing: [{ MIS_END: "2026-03-31" }],
      collection: { year: 2027 },
    },
    "ends the day after the year ends": {
      Missing: [{ MIS_END: "2027-04-01" }],
      collection: { year: 2027 },
    },
  },
});
