rule({
  code: "544",
  message: "A child who was convicted must have the four main health fields of OC2.",
  table: "OC2",
  fields: ["CONVICTED", "IMMUNISATIONS", "TEETH_CHECK", "HEALTH_ASSESSMENT", "SUBSTANCE_MISUSE"],

  fails: (health) => {
    const main = [
      health.IMMUNISATIONS,
      health.TEETH_CHECK,
      health.HEALTH_ASSESSMENT,
      health.SUBSTANCE_MISUSE,
    ];
    return health.CONVICTED === "1" && main.some((answer) => isBlank(answer));
  },

  valid: {
    "convicted, and all four are there": {
      CONVICTED: "1",
      IMMUNISATIONS: "1",
      TEETH_CHECK: "1",
      HEALTH_ASSESSMENT: "0",
      SUBSTANCE_MISUSE: "0",
    },
    "not convicted": { CONVICTED: "0", IMMUNISATIONS: "" },
    "all are blank": { CONVICTED: "", IMMUNISATIONS: "" },
  },

  invalid: {
    "one of the four is blank": {
      CONVICTED: "1",
      IMMUNISATIONS: "1",
      TEETH_CHECK: "1",
      HEALTH_ASSESSMENT: "1",
      SUBSTANCE_MISUSE: "",
    },
    "all four are blank": { CONVICTED: "1" },
  },
});
