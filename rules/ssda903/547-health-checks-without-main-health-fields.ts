rule({
  code: "547",
  message: "A child whose health checks are up to date must have the four main health fields of OC2.",
  table: "OC2",
  fields: ["HEALTH_CHECK", "IMMUNISATIONS", "TEETH_CHECK", "HEALTH_ASSESSMENT", "SUBSTANCE_MISUSE"],

  fails: (health) => {
    const main = [
      health.IMMUNISATIONS,
      health.TEETH_CHECK,
      health.HEALTH_ASSESSMENT,
      health.SUBSTANCE_MISUSE,
    ];
    return health.HEALTH_CHECK === "1" && main.some((answer) => isBlank(answer));
  },

  valid: {
    "health checks are up to date, and all four are there": {
      HEALTH_CHECK: "1",
      IMMUNISATIONS: "1",
      TEETH_CHECK: "1",
      HEALTH_ASSESSMENT: "0",
      SUBSTANCE_MISUSE: "0",
    },
    "health checks are not up to date": { HEALTH_CHECK: "0", IMMUNISATIONS: "" },
    "all are blank": { HEALTH_CHECK: "", IMMUNISATIONS: "" },
  },

  invalid: {
    "one of the four is blank": {
      HEALTH_CHECK: "1",
      IMMUNISATIONS: "1",
      TEETH_CHECK: "1",
      HEALTH_ASSESSMENT: "1",
      SUBSTANCE_MISUSE: "",
    },
    "all four are blank": { HEALTH_CHECK: "1" },
  },
});
