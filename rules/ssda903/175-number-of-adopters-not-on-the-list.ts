rule({
  code: "175",
  message: "The number of adopters must be 1, 2 or blank.",
  table: "AD1",
  fields: ["NB_ADOPTR"],

  fails: (adoption) => !isBlank(adoption.NB_ADOPTR) && !oneOf(adoption.NB_ADOPTR, ["1", "2"]),

  valid: {
    "one adopter": { NB_ADOPTR: "1" },
    "two adopters": { NB_ADOPTR: "2" },
    "left blank": { NB_ADOPTR: "" },
  },

  invalid: {
    "no adopter": { NB_ADOPTR: "0" },
    "three adopters": { NB_ADOPTR: "3" },
  },

  notes: "An empty cell is blank however it is written in the file, so it never fails.",
});
