rule({
  code: "182",
  message: "When any health field of OC2 is filled in, the four main ones must be.",
  table: "OC2",
  fields: [
    "IMMUNISATIONS",
    "TEETH_CHECK",
    "HEALTH_ASSESSMENT",
    "SUBSTANCE_MISUSE",
    "CONVICTED",
    "HEALTH_CHECK",
    "INTERVENTION_RECEIVED",
    "INTERVENTION_OFFERED",
  ],

  fails: (health) => {
    const main = [
      health.IMMUNISATIONS,
      health.TEETH_CHECK,
      health.HEALTH_ASSESSMENT,
      health.SUBSTANCE_MISUSE,
    ];
    const others = [
      health.CONVICTED,
      health.HEALTH_CHECK,
      health.INTERVENTION_RECEIVED,
      health.INTERVENTION_OFFERED,
    ];
    const anyOther = others.some((answer) => !isBlank(answer));
    return anyOther && main.some((answer) => isBlank(answer));
  },

  valid: {
    "the main ones, and another": {
      IMMUNISATIONS: "1",
      TEETH_CHECK: "1",
      HEALTH_ASSESSMENT: "0",
      SUBSTANCE_MISUSE: "0",
      CONVICTED: "0",
    },
    "no other is filled in": { IMMUNISATIONS: "1", TEETH_CHECK: "" },
    "all are blank": { IMMUNISATIONS: "", CONVICTED: "" },
  },

  invalid: {
    "one main field is blank": {
      IMMUNISATIONS: "1",
      TEETH_CHECK: "1",
      HEALTH_ASSESSMENT: "1",
      SUBSTANCE_MISUSE: "",
      CONVICTED: "0",
    },
    "all four are blank": { HEALTH_CHECK: "1" },
    "only the offer of help is there": { INTERVENTION_OFFERED: "0" },
  },
});
