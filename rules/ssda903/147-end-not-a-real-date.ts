rule({
  code: "147",
  message: "The end of an episode must be a real date.",
  table: "Episodes",
  fields: ["DEC"],

  // A date that cannot be read is blank, but its text is still there.
  fails: (episode) => isBlank(episode.DEC) && !isBlank(episode.raw.DEC),

  valid: {
    "a real date": { DEC: "19/02/2027" },
    "29 February in a leap year": { DEC: "29/02/2024" },
    "has not ended": { DEC: "" },
  },

  invalid: {
    "29 February in a common year": { DEC: "29/02/2027" },
    "a year of two figures": { DEC: "01/01/27" },
    "not a date at all": { DEC: "soon" },
  },
});
