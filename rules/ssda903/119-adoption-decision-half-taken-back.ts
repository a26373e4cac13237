rule({
  code: "119",
  message: "A decision for adoption that was taken back must have both a date and a reason.",
  table: "PlacedAdoption",
  fields: ["REASON_PLACED_CEASED", "DATE_PLACED_CEASED"],

  // A date that cannot be read was still meant as one.
  fails: (decision) => isBlank(decision.raw.DATE_PLACED_CEASED) !== isBlank(decision.REASON_PLACED_CEASED),

  valid: {
    "still stands": { DATE_PLACED_CEASED: "", REASON_PLACED_CEASED: "" },
    "taken back, and says why": { DATE_PLACED_CEASED: "2026-06-30", REASON_PLACED_CEASED: "RD1" },
    "a date that cannot be read, and a reason": {
      DATE_PLACED_CEASED: "31/06/2026",
      REASON_PLACED_CEASED: "RD1",
    },
  },

  invalid: {
    "taken back, and does not say why": { DATE_PLACED_CEASED: "2026-06-30", REASON_PLACED_CEASED: "" },
    "says why, and not when": { DATE_PLACED_CEASED: "", REASON_PLACED_CEASED: "RD4" },
    "a date that cannot be read, and no reason": {
      DATE_PLACED_CEASED: "31/06/2026",
      REASON_PLACED_CEASED: "",
    },
  },
});
