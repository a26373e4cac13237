rule({
  code: "132",
  message: "The activity of a care leaver must be a code on the list.",
  table: "OC3",
  fields: ["ACTIV"],

  fails: (leaver) => {
    const fullTime = ["F1", "F2", "F4", "F5"];
    const partTime = ["P1", "P2", "P4", "P5"];
    const neither = ["G4", "G5", "G6"];
    const notKnown = "0";
    return !oneOf(leaver.ACTIV, [...fullTime, ...partTime, ...neither, notKnown]);
  },

  valid: {
    "full time": { OC3: [{ ACTIV: "F1" }, { ACTIV: "F2" }, { ACTIV: "F4" }, { ACTIV: "F5" }] },
    "part time": { OC3: [{ ACTIV: "P1" }, { ACTIV: "P2" }, { ACTIV: "P4" }, { ACTIV: "P5" }] },
    neither: { OC3: [{ ACTIV: "G4" }, { ACTIV: "G5" }, { ACTIV: "G6" }] },
    "not known": { ACTIV: "0" },
  },

  invalid: {
    "left blank": { ACTIV: "" },
    "a number that is not on the list": { ACTIV: "F3" },
    "a figure alone": { ACTIV: "1" },
  },
});
