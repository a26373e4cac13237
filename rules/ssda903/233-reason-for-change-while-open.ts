rule({
  code: "233",
  message: "An episode that is still open must not have a reason for a change of placement.",
  table: "Episodes",
  fields: ["REASON_PLACE_CHANGE"],
  since: 2026,

  fails: (episode) => isBlank(episode.DEC) && !isBlank(episode.REASON_PLACE_CHANGE),

  valid: {
    "has ended, with a reason": { DEC: "2026-06-15", REASON_PLACE_CHANGE: "CARPL" },
    "is open, without one": { DEC: "", REASON_PLACE_CHANGE: "" },
  },

  invalid: {
    "is open, with a reason": { DEC: "", REASON_PLACE_CHANGE: "CARPL" },
  },
});
