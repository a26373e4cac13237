rule({
  code: "187",
  message: "A child who was in care all year must not have adoption or care-leaver data.",
  table: ["AD1", "OC3"],
  fields: [
    "DATE_INT",
    "DATE_MATCH",
    "FOSTER_CARE",
    "NB_ADOPTR",
    "SEX_ADOPTR",
    "LS_ADOPTR",
    "OC3.IN_TOUCH",
    "OC3.ACTIV",
    "OC3.ACCOM",
  ],
  needs: ["Episodes"],

  fails: (row) => {
    const adoption = [
      row.DATE_INT,
      row.DATE_MATCH,
      row.FOSTER_CARE,
      row.NB_ADOPTR,
      row.SEX_ADOPTR,
      row.LS_ADOPTR,
    ];
    const leaver = [row.IN_TOUCH, row.ACTIV, row.ACCOM];
    const isFilled = [...adoption, ...leaver].some((cell) => !isBlank(cell));
    return row.child.inCareAllYear && isFilled;
  },

  valid: {
    "in care all year, and the adoption row is empty": {
      Episodes: [{ DECOM: "2025-06-15", RNE: "S", LS: "C2" }],
      AD1: [{ DATE_INT: "", FOSTER_CARE: "" }],
      collection: { year: 2027 },
    },
    "adopted during the year": {
      Episodes: [{ DECOM: "2025-06-15", DEC: "2026-09-01", REC: "E11", LS: "E1" }],
      AD1: [{ DATE_INT: "2026-02-01", FOSTER_CARE: "0" }],
      collection: { year: 2027 },
    },
    "care began on the second day of the year": {
      Episodes: [{ DECOM: "2026-04-02", RNE: "S", LS: "C2" }],
      OC3: [{ IN_TOUCH: "YES" }],
      collection: { year: 2027 },
    },
    "not in care": { OC3: [{ IN_TOUCH: "YES", ACTIV: "F2", ACCOM: "B1" }] },
  },

  invalid: {
    "in care all year, with a decision for adoption": {
      Episodes: [{ DECOM: "2025-06-15", RNE: "S", LS: "C2" }],
      AD1: [{ DATE_INT: "2026-02-01", fails: true }],
      collection: { year: 2027 },
    },
    "in care all year, with data of both kinds": {
      Episodes: [{ DECOM: "2026-04-01", RNE: "S", LS: "C2" }],
      AD1: [{ FOSTER_CARE: "0", fails: true }],
      OC3: [{ ACCOM: "B1", fails: true }],
      collection: { year: 2027 },
    },
  },
});
