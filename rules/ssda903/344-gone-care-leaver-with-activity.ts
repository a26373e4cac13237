rule({
  code: "344",
  message: "A care leaver who died or went home must have 0 for activity and accommodation.",
  table: "OC3",
  fields: ["IN_TOUCH", "ACTIV", "ACCOM"],

  fails: (leaver) => {
    const diedOrWentHome = oneOf(leaver.IN_TOUCH, ["DIED", "RHOM"]);
    return diedOrWentHome && (leaver.ACTIV !== "0" || leaver.ACCOM !== "0");
  },

  valid: {
    "died, and both are 0": { IN_TOUCH: "DIED", ACTIV: "0", ACCOM: "0" },
    "went home, and both are 0": { IN_TOUCH: "RHOM", ACTIV: "0", ACCOM: "0" },
    "in touch": { IN_TOUCH: "YES", ACTIV: "F2", ACCOM: "B1" },
    "all are blank": { IN_TOUCH: "", ACTIV: "", ACCOM: "" },
  },

  invalid: {
    "died, with an activity": { IN_TOUCH: "DIED", ACTIV: "F2", ACCOM: "0" },
    "went home, with an accommodation": { IN_TOUCH: "RHOM", ACTIV: "0", ACCOM: "B1" },
    "went home, and activity is blank": { IN_TOUCH: "RHOM", ACTIV: "", ACCOM: "0" },
  },
});
