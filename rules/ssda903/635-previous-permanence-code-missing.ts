rule({
  code: "635",
  message: "A child with an authority or date of previous permanence must have its code.",
  table: "PrevPerm",
  fields: ["LA_PERM", "DATE_PERM", "PREV_PERM"],

  fails: (past) => {
    // A date that is only partly known cannot be read, and is still given.
    const hasDetails = !isBlank(past.LA_PERM) || !isBlank(past.raw.DATE_PERM);
    return hasDetails && isBlank(past.PREV_PERM);
  },

  valid: {
    "all three": { PREV_PERM: "P1", LA_PERM: "301", DATE_PERM: "2019-06-15" },
    "no previous permanence": { PREV_PERM: "Z1", LA_PERM: "", DATE_PERM: "" },
    "all three are blank": { PREV_PERM: "", LA_PERM: "", DATE_PERM: "" },
  },

  invalid: {
    "only an authority": { PREV_PERM: "", LA_PERM: "301", DATE_PERM: "" },
    "only a date": { PREV_PERM: "", LA_PERM: "", DATE_PERM: "2019-06-15" },
    "only a date that is partly known": { PREV_PERM: "", LA_PERM: "", DATE_PERM: "ZZ/05/2010" },
  },
});
