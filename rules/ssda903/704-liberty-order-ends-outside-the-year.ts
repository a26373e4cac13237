rule({
  code: "704",
  message: "A deprivation of liberty order must not end outside the year.",
  table: "DoLo",
  fields: ["DOLO_END"],
  since: 2027,

  fails: (order, collection) => order.DOLO_END < collection.start || order.DOLO_END > collection.end,

  valid: {
    "ends on the first day of the year": {
      DoLo: [{ DOLO_END: "2026-04-01" }],
      collection: { year: 2027 },
    },
    "ends on the last day of the year": {
      DoLo: [{ DOLO_END: "2027-03-31" }],
      collection: { year: 2027 },
    },
    "has not ended": { DoLo: [{ DOLO_END: "" }], collection: { year: 2027 } },
  },

  invalid: {
    "ends the day before the year begins": {
      DoLo: [{ DOLO_END: "2026-03-31" }],
      collection: { year: 2027 },
    },
    "ends the day after the year ends": {
      DoLo: [{ DOLO_END: "2027-04-01" }],
      collection: { year: 2027 },
    },
  },
});
