rule({
  code: "118",
  message: "A decision for adoption must not be taken back before this year, or before care began.",
  table: "PlacedAdoption",
  fields: ["DATE_PLACED_CEASED", "Episodes.DECOM", "Episodes.LS"],

  fails: (decision, collection) => {
    const takenBack = decision.DATE_PLACED_CEASED;
    const first = decision.child.Episodes.find((each) => !oneOf(each.LS, ["V3", "V4"]));
    const tooEarly = takenBack < collection.start || takenBack < first?.DECOM;
    return tooEarly && [first];
  },

  valid: {
    "taken back on the first day of the year": {
      PlacedAdoption: [{ DATE_PLACED_CEASED: "2026-04-01" }],
      Episodes: [{ DECOM: "2025-06-15", LS: "E1" }],
      collection: { year: 2027 },
    },
    "taken back the day care began": {
      PlacedAdoption: [{ DATE_PLACED_CEASED: "2026-06-15" }],
      Episodes: [{ DECOM: "2026-06-15", LS: "E1" }],
      collection: { year: 2027 },
    },
    "taken back between two times in care": {
      PlacedAdoption: [{ DATE_PLACED_CEASED: "2026-06-15" }],
      Episodes: [
        { DECOM: "2026-05-04", DEC: "2026-06-15", LS: "E1" },
        { DECOM: "2026-09-01", LS: "C2" },
      ],
      collection: { year: 2027 },
    },
    "only a short break came later": {
      PlacedAdoption: [{ DATE_PLACED_CEASED: "2026-06-15" }],
      Episodes: [{ DECOM: "2026-06-16", LS: "V4" }],
      collection: { year: 2027 },
    },
    "still stands": {
      PlacedAdoption: [{ DATE_PLACED_CEASED: "" }],
      Episodes: [{ DECOM: "2026-06-15", LS: "E1" }],
      collection: { year: 2027 },
    },
  },

  invalid: {
    "taken back the day before the year began": {
      PlacedAdoption: [{ DATE_PLACED_CEASED: "2026-03-31" }],
      Episodes: [{ DECOM: "2025-06-15", LS: "E1" }],
      collection: { year: 2027 },
    },
    "taken back the day before care began, after a short break": {
      PlacedAdoption: [{ DATE_PLACED_CEASED: "2026-06-14" }],
      Episodes: [
        { DECOM: "2026-05-04", LS: "V3" },
        { DECOM: "2026-06-15", LS: "E1" },
      ],
      collection: { year: 2027 },
    },
    "the child has no episodes": {
      PlacedAdoption: [{ DATE_PLACED_CEASED: "2026-03-31" }],
      collection: { year: 2027 },
    },
  },
});
