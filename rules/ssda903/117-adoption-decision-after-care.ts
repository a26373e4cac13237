rule({
  code: "117",
  message:
    "A decision for adoption must not be made or taken back after the year ended, or after care ended.",
  table: "PlacedAdoption",
  fields: ["DATE_PLACED", "DATE_PLACED_CEASED", "Episodes.DECOM", "Episodes.DEC", "Episodes.REC"],

  fails: (decision, collection) => {
    const last = decision.child.Episodes.findLast((each) => each.REC !== "X1" && !isBlank(each.DECOM));
    const decided = latest(decision.DATE_PLACED, decision.DATE_PLACED_CEASED);
    const tooLate = decided > collection.end || decided > last?.DEC;
    return tooLate && [last];
  },

  valid: {
    "taken back on the last day of the year": {
      PlacedAdoption: [{ DATE_PLACED: "2026-05-04", DATE_PLACED_CEASED: "2027-03-31" }],
      Episodes: [{ DECOM: "2026-04-05" }],
      collection: { year: 2027 },
    },
    "made the day care ended": {
      PlacedAdoption: [{ DATE_PLACED: "2026-06-15" }],
      Episodes: [{ DECOM: "2026-04-05", DEC: "2026-06-15", REC: "E11" }],
      collection: { year: 2027 },
    },
    "made in the second of two times in care": {
      PlacedAdoption: [{ DATE_PLACED: "2026-09-02" }],
      Episodes: [
        { DECOM: "2026-04-05", DEC: "2026-06-15", REC: "E4A" },
        { DECOM: "2026-09-01", DEC: "", REC: "" },
      ],
      collection: { year: 2027 },
    },
    "the episode that must follow X1 is missing": {
      PlacedAdoption: [{ DATE_PLACED: "2026-06-16" }],
      Episodes: [{ DECOM: "2026-04-05", DEC: "2026-06-15", REC: "X1" }],
      collection: { year: 2027 },
    },
    "both dates are blank": {
      PlacedAdoption: [{ DATE_PLACED: "", DATE_PLACED_CEASED: "" }],
      Episodes: [{ DECOM: "2026-04-05", DEC: "2026-06-15", REC: "E11" }],
      collection: { year: 2027 },
    },
  },

  invalid: {
    "made the day after the year ended": {
      PlacedAdoption: [{ DATE_PLACED: "2027-04-01" }],
      Episodes: [{ DECOM: "2026-04-05" }],
      collection: { year: 2027 },
    },
    "made the day after care ended": {
      PlacedAdoption: [{ DATE_PLACED: "2026-06-16" }],
      Episodes: [{ DECOM: "2026-04-05", DEC: "2026-06-15", REC: "E11" }],
      collection: { year: 2027 },
    },
    "made in time, and taken back after care ended": {
      PlacedAdoption: [{ DATE_PLACED: "2026-05-04", DATE_PLACED_CEASED: "2026-06-16" }],
      Episodes: [{ DECOM: "2026-04-05", DEC: "2026-06-15", REC: "E4A" }],
      collection: { year: 2027 },
    },
    "the child has no episodes": {
      PlacedAdoption: [{ DATE_PLACED: "2027-04-01" }],
      collection: { year: 2027 },
    },
  },
});
