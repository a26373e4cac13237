rule({
  code: "193",
  message: "A child without a substance misuse problem must not have help with it recorded.",
  table: "OC2",
  fields: ["SUBSTANCE_MISUSE", "INTERVENTION_RECEIVED", "INTERVENTION_OFFERED"],

  fails: (health) => {
    const noProblem = isBlank(health.SUBSTANCE_MISUSE) || health.SUBSTANCE_MISUSE === "0";
    const help = [health.INTERVENTION_RECEIVED, health.INTERVENTION_OFFERED];
    return noProblem && help.some((answer) => !isBlank(answer));
  },

  valid: {
    "a problem, and help": { SUBSTANCE_MISUSE: "1", INTERVENTION_RECEIVED: "1" },
    "no problem, and nothing said of help": {
      SUBSTANCE_MISUSE: "0",
      INTERVENTION_RECEIVED: "",
      INTERVENTION_OFFERED: "",
    },
    "all are blank": { SUBSTANCE_MISUSE: "", INTERVENTION_RECEIVED: "" },
    "a code that is not on the list, which is another check": {
      SUBSTANCE_MISUSE: "9",
      INTERVENTION_RECEIVED: "1",
    },
  },

  invalid: {
    "no problem, and help received": { SUBSTANCE_MISUSE: "0", INTERVENTION_RECEIVED: "1" },
    "no problem, and no help offered": { SUBSTANCE_MISUSE: "0", INTERVENTION_OFFERED: "0" },
    "problem is blank, and help not received": { SUBSTANCE_MISUSE: "", INTERVENTION_RECEIVED: "0" },
  },
});
