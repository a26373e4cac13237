rule({
  code: "196",
  message: "The reason for no strengths and difficulties score must be SDQ1 to SDQ5.",
  table: "OC2",
  fields: ["SDQ_REASON"],

  fails: (health) => {
    const reasons = ["SDQ1", "SDQ2", "SDQ3", "SDQ4", "SDQ5"];
    return !isBlank(health.SDQ_REASON) && !oneOf(health.SDQ_REASON, reasons);
  },

  valid: {
    "every code on the list": {
      OC2: [
        { SDQ_REASON: "SDQ1" },
        { SDQ_REASON: "SDQ2" },
        { SDQ_REASON: "SDQ3" },
        { SDQ_REASON: "SDQ4" },
        { SDQ_REASON: "SDQ5" },
      ],
    },
    "in small letters": { SDQ_REASON: "sdq5" },
    "left blank": { SDQ_REASON: "" },
  },

  invalid: {
    "before the first": { SDQ_REASON: "SDQ0" },
    "after the last": { SDQ_REASON: "SDQ6" },
    "a figure alone": { SDQ_REASON: "1" },
  },
});
