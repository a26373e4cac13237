rule({
  code: "158",
  message: "Help with substance misuse must not be recorded as offered when it was received.",
  table: "OC2",
  fields: ["INTERVENTION_RECEIVED", "INTERVENTION_OFFERED"],

  fails: (health) => health.INTERVENTION_RECEIVED === "1" && !isBlank(health.INTERVENTION_OFFERED),

  valid: {
    "received, and the other is blank": { INTERVENTION_RECEIVED: "1", INTERVENTION_OFFERED: "" },
    "not received, but offered": { INTERVENTION_RECEIVED: "0", INTERVENTION_OFFERED: "1" },
    "received is blank": { INTERVENTION_RECEIVED: "", INTERVENTION_OFFERED: "1" },
  },

  invalid: {
    "received and offered": { INTERVENTION_RECEIVED: "1", INTERVENTION_OFFERED: "1" },
    "received, and said not to be offered": { INTERVENTION_RECEIVED: "1", INTERVENTION_OFFERED: "0" },
  },

  guidance: "Only say whether help was offered for a child who did not receive it.",
});
