rule({
  code: "177",
  message: "The legal status of the adopters must be a code on the list.",
  table: "AD1",
  fields: ["LS_ADOPTR"],

  fails: (adoption) => {
    const statuses = ["L0", "L11", "L12", "L2", "L3", "L4"];
    return !isBlank(adoption.LS_ADOPTR) && !oneOf(adoption.LS_ADOPTR, statuses);
  },

  valid: {
    "every code on the list": {
      AD1: [
        { LS_ADOPTR: "L0" },
        { LS_ADOPTR: "L11" },
        { LS_ADOPTR: "L12" },
        { LS_ADOPTR: "L2" },
        { LS_ADOPTR: "L3" },
        { LS_ADOPTR: "L4" },
      ],
    },
    "in small letters": { LS_ADOPTR: "l12" },
    "left blank": { LS_ADOPTR: "" },
  },

  invalid: {
    "married, and does not say which": { LS_ADOPTR: "L1" },
    "a legal status of a child": { LS_ADOPTR: "C2" },
  },
});
