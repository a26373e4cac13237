rule({
  code: "148",
  message: "An episode must have both an end date and an end reason, or neither.",
  table: "Episodes",
  fields: ["DEC", "REC"],

  fails: (episode) => isBlank(episode.DEC) !== isBlank(episode.REC),

  valid: {
    "has not ended": { DEC: "", REC: "" },
    "ended, and says why": { DEC: "2026-06-30", REC: "X1" },
  },

  invalid: {
    "ended, and does not say why": { DEC: "2026-06-30", REC: "" },
    "says why, and not when": { DEC: "", REC: "E4A" },
  },
});
