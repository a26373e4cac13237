rule({
  code: "584",
  message: "A new decision for adoption must be later than the one that was taken back last year.",
  table: "PlacedAdoption",
  fields: ["DATE_PLACED"],
  needs: ["lastYear"],

  fails: (decision) => {
    const takenBack = decision.child.lastYear.PlacedAdoption.findLast(
      (each) => !isBlank(each.raw.DATE_PLACED_CEASED) || !isBlank(each.REASON_PLACED_CEASED),
    );
    if (!takenBack || isBlank(takenBack.DATE_PLACED)) return false;
    const isLater = decision.DATE_PLACED > takenBack.DATE_PLACED;
    return !isLater && [takenBack];
  },

  valid: {
    "a day later": {
      lastYear: { PlacedAdoption: [{ DATE_PLACED: "2025-06-15", DATE_PLACED_CEASED: "2025-09-01" }] },
      PlacedAdoption: [{ DATE_PLACED: "2025-06-16" }],
    },
    "last year's still stands": {
      lastYear: { PlacedAdoption: [{ DATE_PLACED: "2025-06-15" }] },
      PlacedAdoption: [{ DATE_PLACED: "2025-06-15" }],
    },
    "last year's has no date": {
      lastYear: { PlacedAdoption: [{ DATE_PLACED: "", DATE_PLACED_CEASED: "2025-09-01" }] },
      PlacedAdoption: [{ DATE_PLACED: "2025-06-15" }],
    },
    "not in last year's return": { DATE_PLACED: "2025-06-15" },
  },

  invalid: {
    "the same decision again": {
      lastYear: { PlacedAdoption: [{ DATE_PLACED: "2025-06-15", DATE_PLACED_CEASED: "2025-09-01" }] },
      PlacedAdoption: [{ DATE_PLACED: "2025-06-15" }],
    },
    "taken back on a day that does not exist": {
      lastYear: { PlacedAdoption: [{ DATE_PLACED: "2025-06-15", DATE_PLACED_CEASED: "31/09/2025" }] },
      PlacedAdoption: [{ DATE_PLACED: "2025-06-14" }],
    },
    "only a reason says that it was taken back": {
      lastYear: { PlacedAdoption: [{ DATE_PLACED: "2025-06-15", REASON_PLACED_CEASED: "RD2" }] },
      PlacedAdoption: [{ DATE_PLACED: "2025-06-14" }],
    },
    "only later than the first of two": {
      lastYear: {
        PlacedAdoption: [
          { DATE_PLACED: "2024-06-15", DATE_PLACED_CEASED: "2024-09-01" },
          { DATE_PLACED: "2025-06-15", DATE_PLACED_CEASED: "2025-09-01" },
        ],
      },
      PlacedAdoption: [{ DATE_PLACED: "2025-01-15" }],
    },
    "date is blank": {
      lastYear: { PlacedAdoption: [{ DATE_PLACED: "2025-06-15", DATE_PLACED_CEASED: "2025-09-01" }] },
      PlacedAdoption: [{ DATE_PLACED: "", DATE_PLACED_CEASED: "2026-05-01" }],
    },
  },

  notes: "It is held against the latest of the decisions that were taken back last year, by date.",
});
