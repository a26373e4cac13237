rule({
  code: "181",
  message: "The yes-or-no fields of OC2 must be 0 or 1.",
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

  fails: (health) => {
    const answers = [
      health.CONVICTED,
      health.HEALTH_CHECK,
      health.IMMUNISATIONS,
      health.TEETH_CHECK,
      health.HEALTH_ASSESSMENT,
      health.SUBSTANCE_MISUSE,
      health.INTERVENTION_RECEIVED,
      health.INTERVENTION_OFFERED,
    ];
    return answers.some((answer) => !isBlank(answer) && !oneOf(answer, ["0", "1"]));
  },

  valid: {
    "yes and no": { TEETH_CHECK: "1", CONVICTED: "0" },
    "all blank": { TEETH_CHECK: "", CONVICTED: "" },
  },

  invalid: {
    "a figure that is neither": { CONVICTED: "2" },
    "a word": { TEETH_CHECK: "YES" },
    "one wrong answer among right ones": { IMMUNISATIONS: "1", TEETH_CHECK: "1", HEALTH_CHECK: "9" },
  },
});
