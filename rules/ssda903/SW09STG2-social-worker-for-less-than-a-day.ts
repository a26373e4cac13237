rule({
  code: "SW09STG2",
  message: "A social worker episode must not start and end on the same day.",
  table: "SWEpisodes",
  fields: ["SW_DECOM", "SW_DEC"],
  since: 2024,

  fails: (worker) => sameDay(worker.SW_DECOM, worker.SW_DEC),

  valid: {
    "ends the next day": { SW_DECOM: "2026-06-15", SW_DEC: "2026-06-16" },
    "has not ended": { SW_DECOM: "2026-06-15", SW_DEC: "" },
    "start and end are blank": { SW_DECOM: "", SW_DEC: "" },
  },

  invalid: {
    "ends the day it starts": { SW_DECOM: "2026-06-15", SW_DEC: "2026-06-15" },
  },
});
