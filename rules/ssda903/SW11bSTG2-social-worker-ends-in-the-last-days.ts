rule({
  code: "SW11bSTG2",
  message: "A social worker episode that ends in the last five days of the year must be followed by another.",
  table: "SWEpisodes",
  fields: ["SW_DEC"],
  since: 2024,

  fails: (worker, collection) => {
    const lastFiveDays = worker.SW_DEC >= addDays(collection.end, -5) && worker.SW_DEC <= collection.end;
    return lastFiveDays && !worker.child.SWEpisodes.some((each) => each.SW_DECOM >= worker.SW_DEC);
  },

  valid: {
    "another takes over the same day": {
      SWEpisodes: [{ SW_DECOM: "2026-05-01", SW_DEC: "2027-03-31" }, { SW_DECOM: "2027-03-31" }],
      collection: { year: 2027 },
    },
    "ends before the last five days": {
      SWEpisodes: [{ SW_DECOM: "2026-05-01", SW_DEC: "2027-03-25" }],
      collection: { year: 2027 },
    },
    "ends after the year, which is another check": {
      SWEpisodes: [{ SW_DECOM: "2026-05-01", SW_DEC: "2027-04-01" }],
      collection: { year: 2027 },
    },
    "has not ended": {
      SWEpisodes: [{ SW_DECOM: "2026-05-01", SW_DEC: "" }],
      collection: { year: 2027 },
    },
  },

  invalid: {
    "ends five days before the year does": {
      SWEpisodes: [{ SW_DECOM: "2026-05-01", SW_DEC: "2027-03-26" }],
      collection: { year: 2027 },
    },
    "ends on the last day of the year, and only earlier ones are there": {
      SWEpisodes: [
        { SW_DECOM: "2026-05-01", SW_DEC: "2026-09-01" },
        { SW_DECOM: "2026-09-01", SW_DEC: "2027-03-31", fails: true },
      ],
      collection: { year: 2027 },
    },
    "the other has no start": {
      SWEpisodes: [
        { SW_DECOM: "2026-05-01", SW_DEC: "2027-03-31", fails: true },
        { SW_DECOM: "", SW_DEC: "" },
      ],
      collection: { year: 2027 },
    },
  },

  notes: "An episode that another follows is never found, however many came before it.",
});
