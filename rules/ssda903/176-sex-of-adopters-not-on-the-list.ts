rule({
  code: "176",
  message: "The sex of the adopters must be a code on the list.",
  table: "AD1",
  fields: ["SEX_ADOPTR"],

  fails: (adoption) => {
    const sexes = ["M1", "F1", "MM", "FF", "MF"];
    return !isBlank(adoption.SEX_ADOPTR) && !oneOf(adoption.SEX_ADOPTR, sexes);
  },

  valid: {
    "every code on the list": {
      AD1: [
        { SEX_ADOPTR: "M1" },
        { SEX_ADOPTR: "F1" },
        { SEX_ADOPTR: "MM" },
        { SEX_ADOPTR: "FF" },
        { SEX_ADOPTR: "MF" },
      ],
    },
    "in small letters": { SEX_ADOPTR: "mf" },
    "left blank": { SEX_ADOPTR: "" },
  },

  invalid: {
    "a couple the other way round": { SEX_ADOPTR: "FM" },
    "does not say how many": { SEX_ADOPTR: "M" },
  },
});
