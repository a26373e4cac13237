rule({
  code: "511",
  message: "Two adopters must be recorded as a couple.",
  table: "AD1",
  fields: ["NB_ADOPTR", "SEX_ADOPTR"],

  fails: (adoption) => adoption.NB_ADOPTR === "2" && oneOf(adoption.SEX_ADOPTR, ["M1", "F1"]),

  valid: {
    "two women": { NB_ADOPTR: "2", SEX_ADOPTR: "FF" },
    "one man": { NB_ADOPTR: "1", SEX_ADOPTR: "M1" },
    "sex is blank, which is another check": { NB_ADOPTR: "2", SEX_ADOPTR: "" },
    "number is blank": { NB_ADOPTR: "", SEX_ADOPTR: "F1" },
  },

  invalid: {
    "two, and one man": { NB_ADOPTR: "2", SEX_ADOPTR: "M1" },
    "two, and one woman": { NB_ADOPTR: "2", SEX_ADOPTR: "F1" },
  },
});
