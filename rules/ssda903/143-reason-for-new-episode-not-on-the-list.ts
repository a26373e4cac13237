rule({
  code: "143",
  message: "The reason for a new episode must be a code on the list.",
  table: "Episodes",
  fields: ["RNE"],

  fails: (episode) => !isBlank(episode.RNE) && !oneOf(episode.RNE, ["S", "P", "L", "T", "U", "B"]),

  valid: {
    "every code on the list": {
      Episodes: [{ RNE: "S" }, { RNE: "P" }, { RNE: "L" }, { RNE: "T" }, { RNE: "U" }, { RNE: "B" }],
    },
    "in a small letter": { RNE: "b" },
    "left blank": { RNE: "" },
  },

  invalid: {
    "a letter that is not on the list": { RNE: "X" },
    "two letters": { RNE: "PL" },
    "a figure": { RNE: "1" },
  },
});
