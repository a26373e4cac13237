rule({
  code: "345",
  message: "A care leaver who is in touch must have an activity and an accommodation other than 0.",
  table: "OC3",
  fields: ["IN_TOUCH", "ACTIV", "ACCOM"],

  fails: (leaver) => leaver.IN_TOUCH === "YES" && (leaver.ACTIV === "0" || leaver.ACCOM === "0"),

  valid: {
    "both are known": { IN_TOUCH: "YES", ACTIV: "F2", ACCOM: "B1" },
    "both are blank, which is another check": { IN_TOUCH: "YES", ACTIV: "", ACCOM: "" },
    "not in touch": { IN_TOUCH: "NO", ACTIV: "0", ACCOM: "0" },
  },

  invalid: {
    "activity is not known": { IN_TOUCH: "YES", ACTIV: "0", ACCOM: "B1" },
    "accommodation is not known": { IN_TOUCH: "YES", ACTIV: "F2", ACCOM: "0" },
  },
});
