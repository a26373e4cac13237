rule({
  code: "114",
  message: "The former foster carer flag of an adoption must be 0, 1 or blank.",
  table: "AD1",
  fields: ["FOSTER_CARE"],

  fails: (adoption) => !isBlank(adoption.FOSTER_CARE) && !oneOf(adoption.FOSTER_CARE, ["0", "1"]),

  valid: {
    "had not been foster carers": { FOSTER_CARE: "0" },
    "had been foster carers": { FOSTER_CARE: "1" },
    "left blank": { FOSTER_CARE: "" },
  },

  invalid: {
    "a figure that is neither": { FOSTER_CARE: "2" },
    "a word": { FOSTER_CARE: "NO" },
  },
});
