rule({
  code: "560",
  message: "A decision for adoption must have the same date as last year, unless it was taken back.",
  table: "PlacedAdoption",
  fields: ["DATE_PLACED", "DATE_PLACED_CEASED"],
  needs: ["lastYear"],

  fails: (adoption) => {
    const standing = adoption.child.lastYear.PlacedAdoption.find((before) => {
      return !isBlank(before.DATE_PLACED) && isBlank(before.DATE_PLACED_CEASED);
    });
    return standing && !sameDay(adoption.DATE_PLACED, standing.DATE_PLACED);
  },

  valid: {
    "the same date in both years": {
      lastYear: { PlacedAdoption: [{ DATE_PLACED: "2025-11-03" }] },
      PlacedAdoption: [{ DATE_PLACED: "2025-11-03" }],
    },
    "another date, last year's was taken back": {
      lastYear: { PlacedAdoption: [{ DATE_PLACED: "2025-11-03", DATE_PLACED_CEASED: "2026-02-01" }] },
      PlacedAdoption: [{ DATE_PLACED: "2026-05-09" }],
    },
    "not in last year's return": { DATE_PLACED: "2026-05-09" },
    "blank last year": {
      lastYear: { PlacedAdoption: [{ DATE_PLACED: "" }] },
      PlacedAdoption: [{ DATE_PLACED: "2026-05-09" }],
    },
  },

  invalid: {
    "a day later this year": {
      lastYear: { PlacedAdoption: [{ DATE_PLACED: "2025-11-03" }] },
      PlacedAdoption: [{ DATE_PLACED: "2025-11-04" }],
    },
    "left blank this year": {
      lastYear: { PlacedAdoption: [{ DATE_PLACED: "2025-11-03" }] },
      PlacedAdoption: [{ DATE_PLACED: "" }],
    },
  },

  guidance: "A decision made after last year's was taken back this year is found too, and may be right.",
});
