rule({
  code: "151",
  message: "The six adoption fields must all be filled in, or all be blank.",
  table: "AD1",
  fields: ["DATE_INT", "DATE_MATCH", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR"],

  fails: (adoption) => {
    // A date that cannot be read was still filled in.
    const dates = [adoption.raw.DATE_INT, adoption.raw.DATE_MATCH];
    const adopters = [adoption.FOSTER_CARE, adoption.NB_ADOPTR, adoption.SEX_ADOPTR, adoption.LS_ADOPTR];
    const answers = [...dates, ...adopters];
    const anyGiven = answers.some((answer) => !isBlank(answer));
    const anyBlank = answers.some((answer) => isBlank(answer));
    return anyGiven && anyBlank;
  },

  valid: {
    "all are filled in": {
      DATE_INT: "2026-01-15",
      DATE_MATCH: "2026-06-15",
      FOSTER_CARE: "0",
      NB_ADOPTR: "2",
      SEX_ADOPTR: "MF",
      LS_ADOPTR: "L11",
    },
    "all are blank": { DATE_INT: "", FOSTER_CARE: "" },
    "two dates that cannot be read, and the rest": {
      DATE_INT: "31/06/2026",
      DATE_MATCH: "00/00/0000",
      FOSTER_CARE: "0",
      NB_ADOPTR: "1",
      SEX_ADOPTR: "F1",
      LS_ADOPTR: "L0",
    },
  },

  invalid: {
    "only one is filled in": { FOSTER_CARE: "0" },
    "only one is blank": {
      DATE_INT: "2026-01-15",
      DATE_MATCH: "",
      FOSTER_CARE: "0",
      NB_ADOPTR: "2",
      SEX_ADOPTR: "MF",
      LS_ADOPTR: "L11",
    },
  },
});
