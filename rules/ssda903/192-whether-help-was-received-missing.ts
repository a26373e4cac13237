rule({
  code: "192",
  message: "When a child has a substance misuse problem, it must be said whether help was received.",
  table: "OC2",
  fields: ["SUBSTANCE_MISUSE", "INTERVENTION_RECEIVED"],

  fails: (health) => health.SUBSTANCE_MISUSE === "1" && isBlank(health.INTERVENTION_RECEIVED),

  valid: {
    "help was received": { SUBSTANCE_MISUSE: "1", INTERVENTION_RECEIVED: "1" },
    "help was not received": { SUBSTANCE_MISUSE: "1", INTERVENTION_RECEIVED: "0" },
    "no substance misuse": { SUBSTANCE_MISUSE: "0", INTERVENTION_RECEIVED: "" },
    "both are blank": { SUBSTANCE_MISUSE: "", INTERVENTION_RECEIVED: "" },
  },

  invalid: {
    "nothing said": { SUBSTANCE_MISUSE: "1", INTERVENTION_RECEIVED: "" },
    "only that help was offered": {
      SUBSTANCE_MISUSE: "1",
      INTERVENTION_RECEIVED: "",
      INTERVENTION_OFFERED: "1",
    },
  },
});
