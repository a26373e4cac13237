rule({
  code: "134",
  message: "A child must not have both care-leaver and adoption data.",
  table: "AD1",
  fields: ["DATE_INT", "DATE_MATCH", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR"],

  fails: (adoption) => {
    const leaver = adoption.child.OC3;
    const leaverAnswers = [leaver?.IN_TOUCH, leaver?.ACTIV, leaver?.ACCOM];
    // A date that cannot be read was still meant as one.
    const dates = [adoption.raw.DATE_INT, adoption.raw.DATE_MATCH];
    const adopters = [adoption.FOSTER_CARE, adoption.NB_ADOPTR, adoption.SEX_ADOPTR, adoption.LS_ADOPTR];
    const hasLeaverData = leaverAnswers.some((answer) => !isBlank(answer));
    const hasAdoptionData = [...dates, ...adopters].some((answer) => !isBlank(answer));
    return hasLeaverData && hasAdoptionData;
  },

  valid: {
    "adopted, and no care leaver": { AD1: { DATE_MATCH: "2026-06-15" } },
    "the care-leaver row is empty": {
      AD1: { DATE_MATCH: "2026-06-15" },
      OC3: { IN_TOUCH: "", ACTIV: "", ACCOM: "" },
    },
    "the adoption row is empty": {
      AD1: { DATE_INT: "", FOSTER_CARE: "" },
      OC3: { IN_TOUCH: "YES" },
    },
  },

  invalid: {
    "one answer in each": { AD1: { FOSTER_CARE: "0" }, OC3: { ACCOM: "0" } },
    "a date that cannot be read": { AD1: { DATE_INT: "31/06/2026" }, OC3: { IN_TOUCH: "NO" } },
    "the other date, which cannot be read": { AD1: { DATE_MATCH: "31/06/2026" }, OC3: { ACTIV: "0" } },
    "all the answers": {
      AD1: {
        DATE_INT: "2026-01-15",
        DATE_MATCH: "2026-06-15",
        FOSTER_CARE: "0",
        NB_ADOPTR: "2",
        SEX_ADOPTR: "MF",
        LS_ADOPTR: "L11",
      },
      OC3: { IN_TOUCH: "YES", ACTIV: "F2", ACCOM: "B1" },
    },
  },

  guidance: "An adopted child is no care leaver: take out whichever of the two is wrong.",
});
