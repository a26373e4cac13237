rule({
  code: "583",
  message: "An earlier decision for adoption must have been taken back.",
  table: "PlacedAdoption",
  fields: ["DATE_PLACED", "DATE_PLACED_CEASED"],

  fails: (decision) => {
    const isEarlier = !isBlank(decision.DATE_PLACED) && !isBlank(decision.next?.DATE_PLACED);
    return isEarlier && isBlank(decision.raw.DATE_PLACED_CEASED);
  },

  valid: {
    "the first was taken back": {
      PlacedAdoption: [
        { DATE_PLACED: "2026-05-04", DATE_PLACED_CEASED: "2026-06-15" },
        { DATE_PLACED: "2026-09-01", DATE_PLACED_CEASED: "" },
      ],
    },
    "the first was taken back on a day that does not exist": {
      PlacedAdoption: [
        { DATE_PLACED: "2026-05-04", DATE_PLACED_CEASED: "31/06/2026" },
        { DATE_PLACED: "2026-09-01", DATE_PLACED_CEASED: "" },
      ],
    },
    "the child's only one": { DATE_PLACED: "2026-05-04", DATE_PLACED_CEASED: "" },
    "the other has no date": {
      PlacedAdoption: [
        { DATE_PLACED: "2026-05-04", DATE_PLACED_CEASED: "" },
        { DATE_PLACED: "", DATE_PLACED_CEASED: "" },
      ],
    },
  },

  invalid: {
    "both stand": {
      PlacedAdoption: [
        { DATE_PLACED: "2026-05-04", DATE_PLACED_CEASED: "", fails: true },
        { DATE_PLACED: "2026-09-01", DATE_PLACED_CEASED: "" },
      ],
    },
    "the earlier stands last in the file": {
      PlacedAdoption: [
        { DATE_PLACED: "2026-09-01", DATE_PLACED_CEASED: "2026-10-01" },
        { DATE_PLACED: "2026-05-04", DATE_PLACED_CEASED: "", fails: true },
      ],
    },
  },

  notes: "A decision that was made before the last one was taken back is another check, 579.",
});
