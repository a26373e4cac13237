rule({
  code: "355",
  message: "An episode must not start and end on the same day.",
  table: "Episodes",
  fields: ["DECOM", "DEC"],

  fails: (episode) => sameDay(episode.DECOM, episode.DEC),

  valid: {
    "ends the day after it starts": { DECOM: "2026-05-01", DEC: "2026-05-02" },
    "has not ended": { DECOM: "2026-05-01", DEC: "" },
    "both dates are blank": { DECOM: "", DEC: "" },
  },

  invalid: {
    "ends the day it starts": { DECOM: "2026-05-01", DEC: "2026-05-01" },
  },

  notes: "Two blank dates are not the same day, so an episode without any date is not found here.",
});
