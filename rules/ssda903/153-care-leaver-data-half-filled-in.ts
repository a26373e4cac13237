rule({
  code: "153",
  message: "The three care-leaver fields must all be filled in, or all be blank.",
  table: "OC3",
  fields: ["IN_TOUCH", "ACTIV", "ACCOM"],

  fails: (leaver) => {
    const answers = [leaver.IN_TOUCH, leaver.ACTIV, leaver.ACCOM];
    const anyGiven = answers.some((answer) => !isBlank(answer));
    const anyBlank = answers.some((answer) => isBlank(answer));
    return anyGiven && anyBlank;
  },

  valid: {
    "all are filled in": { IN_TOUCH: "YES", ACTIV: "F2", ACCOM: "B1" },
    "all are blank": { IN_TOUCH: "", ACTIV: "", ACCOM: "" },
    "nothing is known, and it says so": { IN_TOUCH: "NO", ACTIV: "0", ACCOM: "0" },
  },

  invalid: {
    "only whether they are in touch": { IN_TOUCH: "YES", ACTIV: "", ACCOM: "" },
    "accommodation is blank": { IN_TOUCH: "YES", ACTIV: "F2", ACCOM: "" },
    "activity is blank": { IN_TOUCH: "YES", ACTIV: "", ACCOM: "B1" },
  },
});
