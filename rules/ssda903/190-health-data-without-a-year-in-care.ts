rule({
  code: "190",
  message: "A child who was not in care all year must not have health and offending data.",
  table: "OC2",
  fields: [
    "CONVICTED",
    "HEALTH_CHECK",
    "IMMUNISATIONS",
    "TEETH_CHECK",
    "HEALTH_ASSESSMENT",
    "SUBSTANCE_MISUSE",
    "INTERVENTION_RECEIVED",
    "INTERVENTION_OFFERED",
  ],
  needs: ["Episodes"],

  fails: (health) => {
    const { CONVICTED, HEALTH_CHECK, IMMUNISATIONS, TEETH_CHECK, HEALTH_ASSESSMENT } = health;
    const checks = [CONVICTED, HEALTH_CHECK, IMMUNISATIONS, TEETH_CHECK, HEALTH_ASSESSMENT];
    const misuse = [health.SUBSTANCE_MISUSE, health.INTERVENTION_RECEIVED, health.INTERVENTION_OFFERED];
    const isFilled = [...checks, ...misuse].some((cell) => !isBlank(cell));
    return isFilled && !health.child.inCareAllYear;
  },

  valid: {
    "in care all year": {
      Episodes: [{ DECOM: "2026-04-01", RNE: "S", LS: "C2" }],
      OC2: [{ CONVICTED: "0", IMMUNISATIONS: "1" }],
      collection: { year: 2027 },
    },
    "not in care all year, and no such data": {
      Episodes: [{ DECOM: "2026-04-02", RNE: "S", LS: "C2" }],
      OC2: [{ CONVICTED: "", IMMUNISATIONS: "" }],
      collection: { year: 2027 },
    },
    "not in care all year, and a score, which another check asks about": {
      Episodes: [{ DECOM: "2026-04-02", RNE: "S", LS: "C2" }],
      OC2: [{ SDQ_SCORE: "12" }],
      collection: { year: 2027 },
    },
  },

  invalid: {
    "care began on the second day of the year": {
      Episodes: [{ DECOM: "2026-04-02", RNE: "S", LS: "C2" }],
      OC2: [{ HEALTH_ASSESSMENT: "1" }],
      collection: { year: 2027 },
    },
    "care ended the day before the last": {
      Episodes: [{ DECOM: "2025-06-15", DEC: "2027-03-30", REC: "E4A", LS: "C2" }],
      OC2: [{ INTERVENTION_OFFERED: "0" }],
      collection: { year: 2027 },
    },
    "no episodes": {
      OC2: [{ CONVICTED: "0" }],
      collection: { year: 2027 },
    },
  },
});
