rule({
  code: "563",
  message: "A decision for adoption that was taken back must have the date on which it was made.",
  table: "PlacedAdoption",
  fields: ["DATE_PLACED", "REASON_PLACED_CEASED", "DATE_PLACED_CEASED"],

  fails: (decision) => {
    // A date that cannot be read was still meant as one.
    const takenBack = !isBlank(decision.REASON_PLACED_CEASED) && !isBlank(decision.raw.DATE_PLACED_CEASED);
    return takenBack && isBlank(decision.raw.DATE_PLACED);
  },

  valid: {
    "made and taken back": {
      DATE_PLACED: "2026-05-04",
      DATE_PLACED_CEASED: "2026-06-15",
      REASON_PLACED_CEASED: "RD1",
    },
    "still stands": { DATE_PLACED: "2026-05-04", DATE_PLACED_CEASED: "", REASON_PLACED_CEASED: "" },
    "only a reason, which is another check": { DATE_PLACED: "", REASON_PLACED_CEASED: "RD1" },
    "only a date, which is another check": { DATE_PLACED: "", DATE_PLACED_CEASED: "2026-06-15" },
    "a date that cannot be read, which is another check": {
      DATE_PLACED: "31/06/2026",
      DATE_PLACED_CEASED: "2026-06-15",
      REASON_PLACED_CEASED: "RD1",
    },
  },

  invalid: {
    "taken back, and never made": {
      DATE_PLACED: "",
      DATE_PLACED_CEASED: "2026-06-15",
      REASON_PLACED_CEASED: "RD1",
    },
    "taken back on a day that does not exist": {
      DATE_PLACED: "",
      DATE_PLACED_CEASED: "31/06/2026",
      REASON_PLACED_CEASED: "RD4",
    },
  },
});
