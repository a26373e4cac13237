rule({
  code: "120",
  message: "The reason a decision for adoption was taken back must be RD1, RD2, RD3 or RD4.",
  table: "PlacedAdoption",
  fields: ["REASON_PLACED_CEASED"],

  fails: (decision) => {
    const reason = decision.REASON_PLACED_CEASED;
    return !isBlank(reason) && !oneOf(reason, ["RD1", "RD2", "RD3", "RD4"]);
  },

  valid: {
    "every code on the list": {
      PlacedAdoption: [
        { REASON_PLACED_CEASED: "RD1" },
        { REASON_PLACED_CEASED: "RD2" },
        { REASON_PLACED_CEASED: "RD3" },
        { REASON_PLACED_CEASED: "RD4" },
      ],
    },
    "in small letters": { REASON_PLACED_CEASED: "rd4" },
    "left blank": { REASON_PLACED_CEASED: "" },
  },

  invalid: {
    "a number that is not on the list": { REASON_PLACED_CEASED: "RD5" },
    "a number alone": { REASON_PLACED_CEASED: "1" },
  },

  notes: "Small letters are read as capital ones, in every field.",
});
