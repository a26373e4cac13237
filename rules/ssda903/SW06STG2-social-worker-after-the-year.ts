rule({
  code: "SW06STG2",
  message: "A social worker episode must not start after the end of the year.",
  table: "SWEpisodes",
  fields: ["SW_DECOM"],
  since: 2024,

  fails: (worker, collection) => worker.SW_DECOM > collection.end,

  valid: {
    "starts on the last day of the year": {
      SWEpisodes: [{ SW_DECOM: "2027-03-31" }],
      collection: { year: 2027 },
    },
    "start is blank": { SWEpisodes: [{ SW_DECOM: "" }], collection: { year: 2027 } },
  },

  invalid: {
    "starts the day after": { SWEpisodes: [{ SW_DECOM: "2027-04-01" }], collection: { year: 2027 } },
  },
});
