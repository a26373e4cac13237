rule({
  code: "700",
  message: "The start of a deprivation of liberty order must be given and be a real date.",
  table: "DoLo",
  fields: ["DOLO_START"],
  since: 2027,

  // A date that cannot be read is blank too.
  fails: (order) => isBlank(order.DOLO_START),

  valid: {
    "a real date": { DOLO_START: "19/02/2027" },
    "has not ended": { DOLO_START: "19/02/2027", DOLO_END: "" },
  },

  invalid: {
    "left blank": { DOLO_START: "" },
    "a day that does not exist": { DOLO_START: "31/06/2026" },
    "only the end is given": { DOLO_START: "", DOLO_END: "19/02/2027" },
  },
});
