rule({
  code: "385",
  message: "An episode must not end after the end of the year.",
  table: "Episodes",
  fields: ["DEC"],

  fails: (episode, collection) => episode.DEC > collection.end,

  valid: {
    "ends on the last day of the year": {
      Episodes: [{ DEC: "2027-03-31" }],
      collection: { year: 2027 },
    },
    "has not ended": { Episodes: [{ DEC: "" }], collection: { year: 2027 } },
    "an end that cannot be read, which is another check": {
      Episodes: [{ DEC: "31/04/2027" }],
      collection: { year: 2027 },
    },
  },

  invalid: {
    "ends the day after": { Episodes: [{ DEC: "2027-04-01" }], collection: { year: 2027 } },
  },

  guidance: "Leave the end blank: next year's return is the place for what happens after 31 March.",
});
