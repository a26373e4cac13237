rule({
  code: "522",
  message: "A decision for adoption must not be taken back before it was made.",
  table: "PlacedAdoption",
  fields: ["DATE_PLACED", "DATE_PLACED_CEASED"],

  fails: (decision) => decision.DATE_PLACED_CEASED < decision.DATE_PLACED,

  valid: {
    "taken back the day it was made": { DATE_PLACED: "2026-06-15", DATE_PLACED_CEASED: "2026-06-15" },
    "still stands": { DATE_PLACED: "2026-06-15", DATE_PLACED_CEASED: "" },
    "no date of decision": { DATE_PLACED: "", DATE_PLACED_CEASED: "2026-06-15" },
  },

  invalid: {
    "taken back the day before it was made": {
      DATE_PLACED: "2026-06-15",
      DATE_PLACED_CEASED: "2026-06-14",
    },
  },
});
