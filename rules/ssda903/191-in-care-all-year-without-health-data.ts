rule({
  code: "191",
  message: "A child who was in care all year must have the four main health fields of OC2.",
  table: ["OC2", "Episodes"],
  fields: ["IMMUNISATIONS", "TEETH_CHECK", "HEALTH_ASSESSMENT", "SUBSTANCE_MISUSE", "CHILD"],

  fails: (row) => {
    const { OC2, Episodes, inCareAllYear } = row.child;
    const four = [OC2?.IMMUNISATIONS, OC2?.TEETH_CHECK, OC2?.HEALTH_ASSESSMENT, OC2?.SUBSTANCE_MISUSE];
    const isAsked = row === OC2 || (!OC2 && row === Episodes[0]);
    return isAsked && inCareAllYear && four.some(isBlank);
  },

  valid: {
    "all four are there": {
      Episodes: [{ DECOM: "2026-04-01", RNE: "S", LS: "C2" }],
      OC2: [{ IMMUNISATIONS: "1", TEETH_CHECK: "1", HEALTH_ASSESSMENT: "0", SUBSTANCE_MISUSE: "0" }],
      collection: { year: 2027 },
    },
    "not in care all year, and no row in OC2": {
      Episodes: [{ DECOM: "2026-04-02", RNE: "S", LS: "C2" }],
      collection: { year: 2027 },
    },
    "not in care all year, and one is blank": {
      Episodes: [{ DECOM: "2025-06-15", DEC: "2027-03-30", REC: "E4A", LS: "C2" }],
      OC2: [{ IMMUNISATIONS: "1", TEETH_CHECK: "", HEALTH_ASSESSMENT: "1", SUBSTANCE_MISUSE: "0" }],
      collection: { year: 2027 },
    },
  },

  invalid: {
    "one of the four is blank": {
      Episodes: [{ DECOM: "2026-04-01", RNE: "S", LS: "C2" }],
      OC2: [
        { IMMUNISATIONS: "1", TEETH_CHECK: "", HEALTH_ASSESSMENT: "1", SUBSTANCE_MISUSE: "0", fails: true },
      ],
      collection: { year: 2027 },
    },
    "no row in OC2: the first episode is found": {
      Episodes: [
        { DECOM: "2025-06-15", DEC: "2026-05-01", RNE: "S", REC: "X1", LS: "C2", fails: true },
        { DECOM: "2026-05-01", RNE: "P", LS: "C2" },
      ],
      collection: { year: 2027 },
    },
  },
});
