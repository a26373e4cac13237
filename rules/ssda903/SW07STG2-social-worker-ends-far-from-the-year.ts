rule({
  code: "SW07STG2",
  message: "A social worker episode must not end after the year, or more than a year before it began.",
  table: "SWEpisodes",
  fields: ["SW_DEC"],
  since: 2024,

  fails: (worker, collection) => {
    const aYearBefore = addYears(collection.start, -1);
    return worker.SW_DEC < aYearBefore || worker.SW_DEC > collection.end;
  },

  valid: {
    "ends a year to the day before this one began": {
      SWEpisodes: [{ SW_DEC: "2025-04-01" }],
      collection: { year: 2027 },
    },
    "ends on the last day of the year": {
      SWEpisodes: [{ SW_DEC: "2027-03-31" }],
      collection: { year: 2027 },
    },
    "has not ended": { SWEpisodes: [{ SW_DEC: "" }], collection: { year: 2027 } },
  },

  invalid: {
    "ends a day too long before": { SWEpisodes: [{ SW_DEC: "2025-03-31" }], collection: { year: 2027 } },
    "ends the day after the year": { SWEpisodes: [{ SW_DEC: "2027-04-01" }], collection: { year: 2027 } },
  },
});
