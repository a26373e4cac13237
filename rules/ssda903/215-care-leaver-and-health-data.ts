rule({
  code: "215",
  message: "A child must not have both care-leaver data and health and offending data.",
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
    "OC3.IN_TOUCH",
    "OC3.ACTIV",
    "OC3.ACCOM",
  ],

  fails: (health, collection) => {
    const checks = [health.HEALTH_CHECK, health.IMMUNISATIONS, health.TEETH_CHECK, health.HEALTH_ASSESSMENT];
    const help = [health.SUBSTANCE_MISUSE, health.INTERVENTION_RECEIVED, health.INTERVENTION_OFFERED];
    const hasHealthData = [health.CONVICTED, ...checks, ...help].some((answer) => !isBlank(answer));
    const leavers = collection.OC3.where({ CHILD: health.CHILD });
    return (
      hasHealthData &&
      leavers.filter((each) => !isBlank(each.IN_TOUCH) || !isBlank(each.ACTIV) || !isBlank(each.ACCOM))
    );
  },

  valid: {
    "health data, and no care leaver": { OC2: { TEETH_CHECK: "1" } },
    "the care-leaver row is empty": {
      OC2: { TEETH_CHECK: "1" },
      OC3: { IN_TOUCH: "", ACTIV: "", ACCOM: "" },
    },
    "only a strengths and difficulties score": {
      OC2: { SDQ_SCORE: "12", TEETH_CHECK: "" },
      OC3: { IN_TOUCH: "YES" },
    },
    "two children, one of each": {
      OC2: { CHILD: "A1", TEETH_CHECK: "1" },
      OC3: { CHILD: "B2", IN_TOUCH: "YES" },
    },
  },

  invalid: {
    "one answer in each": { OC2: { CONVICTED: "0" }, OC3: { ACCOM: "0" } },
    "only whether they are in touch": { OC2: { HEALTH_ASSESSMENT: "1" }, OC3: { IN_TOUCH: "NO" } },
    "only the activity": { OC2: { INTERVENTION_OFFERED: "0" }, OC3: { ACTIV: "F2" } },
  },

  guidance:
    "Health data is for children who were looked after all year; care-leaver data for those who are not.",
});
