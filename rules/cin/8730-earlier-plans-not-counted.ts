rule({
  code: "8730",
  message: "The number of earlier child protection plans must be given, and not be below nought.",
  table: "ChildProtectionPlans",
  fields: ["NumberOfPreviousCPP"],

  fails: (plan) => isBlank(plan.NumberOfPreviousCPP) || plan.NumberOfPreviousCPP < 0,

  valid: {
    none: { NumberOfPreviousCPP: 0 },
    two: { NumberOfPreviousCPP: 2 },
  },

  invalid: {
    "left blank": { NumberOfPreviousCPP: "" },
    "below nought": { NumberOfPreviousCPP: -1 },
    "no number": { NumberOfPreviousCPP: "none" },
  },
});
