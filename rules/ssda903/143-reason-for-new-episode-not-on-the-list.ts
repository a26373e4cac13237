rule({
  code: "143",
  message: "The reason for a new episode must be a code on the list.",
  table: "Episodes",
  fields: ["RNE"],

  fails: (episode) => !isBlank(episode.RNE) && !oneOf(episode.RNE, ["S", "P", "L", "T", "U", "B"]),

  valid: {
    "started to be looked after": { RNE: "S" },
    "legal status and placement changed, in a small letter": { RNE: "b" },
    "left blank": { RNE: "" },
  },

  invalid: {
    "a letter that is not on the list": { RNE: "X" },
    "two letters": { RNE: "PL" },
    "a figure": { RNE: "1" },
  },
});
