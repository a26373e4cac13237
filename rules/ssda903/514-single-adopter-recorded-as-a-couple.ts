rule({
  code: "514",
  message: "A single adopter must be recorded as one man or one woman.",
  table: "AD1",
  fields: ["LS_ADOPTR", "SEX_ADOPTR"],

  fails: (adoption) => adoption.LS_ADOPTR === "L0" && !oneOf(adoption.SEX_ADOPTR, ["M1", "F1"]),

  valid: {
    "one man": { LS_ADOPTR: "L0", SEX_ADOPTR: "M1" },
    "one woman": { LS_ADOPTR: "L0", SEX_ADOPTR: "F1" },
    "a married couple": { LS_ADOPTR: "L11", SEX_ADOPTR: "MF" },
    "both are blank": { LS_ADOPTR: "", SEX_ADOPTR: "" },
  },

  invalid: {
    "a couple": { LS_ADOPTR: "L0", SEX_ADOPTR: "MF" },
    "sex is blank": { LS_ADOPTR: "L0", SEX_ADOPTR: "" },
  },
});
