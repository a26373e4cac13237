rule({
  code: "561",
  message: "A new decision for adoption must not have the date of one that was taken back last year.",
  table: "PlacedAdoption",
  fields: ["DATE_PLACED"],
  needs: ["lastYear"],

  fails: (decision) => {
    const takenBack = decision.child.lastYear.PlacedAdoption.filter(
      (each) => !isBlank(each.raw.DATE_PLACED_CEASED) || !isBlank(each.REASON_PLACED_CEASED),
    );
    return takenBack.filter((each) => sameDay(each.DATE_PLACED, decision.DATE_PLACED));
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
    "both dates are blank": {
      lastYear: { PlacedAdoption: [{ DATE_PLACED: "", DATE_PLACED_CEASED: "2025-09-01" }] },
      PlacedAdoption: [{ DATE_PLACED: "" }],
    },
    "not in last year's return": { DATE_PLACED: "2025-06-15" },
  },

  invalid: {
    "the same date again": {
      lastYear: { PlacedAdoption: [{ DATE_PLACED: "2025-06-15", DATE_PLACED_CEASED: "2025-09-01" }] },
      PlacedAdoption: [{ DATE_PLACED: "2025-06-15" }],
    },
    "taken back on a day that does not exist": {
      lastYear: { PlacedAdoption: [{ DATE_PLACED: "2025-06-15", DATE_PLACED_CEASED: "31/09/2025" }] },
      PlacedAdoption: [{ DATE_PLACED: "2025-06-15" }],
    },
    "only a reason says that it was taken back": {
      lastYear: { PlacedAdoption: [{ DATE_PLACED: "2025-06-15", REASON_PLACED_CEASED: "RD2" }] },
      PlacedAdoption: [{ DATE_PLACED: "2025-06-15" }],
    },
  },
});
