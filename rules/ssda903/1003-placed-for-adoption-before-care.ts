rule({
  code: "1003",
  message: "A child must not be placed for adoption before they were looked after.",
  table: "PlacedAdoption",
  fields: ["DATE_PLACED", "Episodes.DECOM", "Episodes.RNE"],

  fails: (adoption) => {
    const start = adoption.child.Episodes.find((episode) => episode.RNE === "S");
    return start && adoption.DATE_PLACED < start.DECOM && [start];
  },

  valid: {
    "decided the day care began": {
      PlacedAdoption: [{ DATE_PLACED: "2026-05-04" }],
      Episodes: [{ DECOM: "2026-05-04", RNE: "S" }],
    },
    "no date of decision": {
      PlacedAdoption: [{ DATE_PLACED: "" }],
      Episodes: [{ DECOM: "2026-05-04", RNE: "S" }],
    },
    "care began before this year": {
      PlacedAdoption: [{ DATE_PLACED: "2025-05-04" }],
      Episodes: [{ DECOM: "2026-05-04", RNE: "P" }],
    },
  },

  invalid: {
    "decided the day before care began": {
      PlacedAdoption: [{ DATE_PLACED: "2026-05-03" }],
      Episodes: [{ DECOM: "2026-05-04", RNE: "S" }],
    },
    "decided before the first of two times in care": {
      PlacedAdoption: [{ DATE_PLACED: "2026-05-03" }],
      Episodes: [
        { DECOM: "2026-05-04", DEC: "2026-06-01", RNE: "S" },
        { DECOM: "2026-09-01", RNE: "S" },
      ],
    },
  },
});
