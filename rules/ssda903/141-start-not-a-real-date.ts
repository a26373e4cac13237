rule({
  code: "141",
  message: "The start of an episode must be a real date.",
  table: "Episodes",
  fields: ["DECOM"],

  // A date that cannot be read is blank, but its text is still there.
  fails: (episode) => isBlank(episode.DECOM) && episode.raw.DECOM !== "",

  valid: {
    "a real date": { DECOM: "19/02/2026" },
    "29 February in a leap year": { DECOM: "29/02/2024" },
    "left blank": { DECOM: "" },
  },

  invalid: {
    "29 February in a common year": { DECOM: "29/02/2026" },
    "a year of two figures": { DECOM: "01/01/26" },
    "not a date at all": { DECOM: "last week" },
  },
});
