rule({
  code: "579",
  message: "A new decision for adoption must not be made before the last one was taken back.",
  table: "PlacedAdoption",
  fields: ["DATE_PLACED", "DATE_PLACED_CEASED"],

  fails: (decision) => {
    const before = decision.previous;
    if (!before) return false;
    return isBlank(before.DATE_PLACED_CEASED) || decision.DATE_PLACED < before.DATE_PLACED_CEASED;
  },

  valid: {
    "made the day the last one was taken back": {
      PlacedAdoption: [
        { DATE_PLACED: "2025-05-01", DATE_PLACED_CEASED: "2026-06-15" },
        { DATE_PLACED: "2026-06-15" },
      ],
    },
    "the child's only one still stands": { DATE_PLACED: "2026-05-01", DATE_PLACED_CEASED: "" },
    "the later one comes first in the file": {
      PlacedAdoption: [
        { DATE_PLACED: "2026-06-15", DATE_PLACED_CEASED: "" },
        { DATE_PLACED: "2025-05-01", DATE_PLACED_CEASED: "2026-06-01" },
      ],
    },
  },

  invalid: {
    "made the day before the last one was taken back": {
      PlacedAdoption: [
        { DATE_PLACED: "2025-05-01", DATE_PLACED_CEASED: "2026-06-15" },
        { DATE_PLACED: "2026-06-14", fails: true },
      ],
    },
    "the last one still stands": {
      PlacedAdoption: [
        { DATE_PLACED: "2025-05-01", DATE_PLACED_CEASED: "" },
        { DATE_PLACED: "2026-06-15", fails: true },
      ],
    },
  },
});
