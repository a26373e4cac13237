rule({
  code: "159",
  message: "When a child with substance misuse received no help, it must be said whether help was offered.",
  table: "OC2",
  fields: ["SUBSTANCE_MISUSE", "INTERVENTION_RECEIVED", "INTERVENTION_OFFERED"],

  fails: (health) => {
    const withoutHelp = health.SUBSTANCE_MISUSE === "1" && health.INTERVENTION_RECEIVED === "0";
    return withoutHelp && isBlank(health.INTERVENTION_OFFERED);
  },

  valid: {
    "help was offered": {
      SUBSTANCE_MISUSE: "1",
      INTERVENTION_RECEIVED: "0",
      INTERVENTION_OFFERED: "1",
    },
    "help was not offered": {
      SUBSTANCE_MISUSE: "1",
      INTERVENTION_RECEIVED: "0",
      INTERVENTION_OFFERED: "0",
    },
    "help was received": { SUBSTANCE_MISUSE: "1", INTERVENTION_RECEIVED: "1", INTERVENTION_OFFERED: "" },
    "no substance misuse": { SUBSTANCE_MISUSE: "0", INTERVENTION_RECEIVED: "0", INTERVENTION_OFFERED: "" },
    "received is blank, which is another check": {
      SUBSTANCE_MISUSE: "1",
      INTERVENTION_RECEIVED: "",
      INTERVENTION_OFFERED: "",
    },
  },

  invalid: {
    "no help, and nothing said": {
      SUBSTANCE_MISUSE: "1",
      INTERVENTION_RECEIVED: "0",
      INTERVENTION_OFFERED: "",
    },
  },
});
