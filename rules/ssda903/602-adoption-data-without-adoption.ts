rule({
  code: "602",
  message: "A child with adoption data must have an episode that ended in adoption this year.",
  table: "AD1",
  fields: ["CHILD"],
  needs: ["Episodes"],

  fails: (adoption, collection) => {
    // A date that cannot be read was still meant as one.
    const dates = [adoption.raw.DATE_INT, adoption.raw.DATE_MATCH];
    const adopters = [adoption.FOSTER_CARE, adoption.NB_ADOPTR, adoption.SEX_ADOPTR, adoption.LS_ADOPTR];
    const hasData = [...dates, ...adopters].some((answer) => !isBlank(answer));
    const adopted = adoption.child.Episodes.some((each) => {
      const thisYear = each.DEC >= collection.start && each.DEC <= collection.end;
      return oneOf(each.REC, ["E11", "E12"]) && thisYear;
    });
    return hasData && !adopted;
  },

  valid: {
    "adopted on the first day of the year": {
      AD1: { FOSTER_CARE: "0" },
      Episodes: [{ DEC: "2026-04-01", REC: "E11" }],
      collection: { year: 2027 },
    },
    "adopted on the last day of the year": {
      AD1: { FOSTER_CARE: "0" },
      Episodes: [{ DEC: "2027-03-31", REC: "E12" }],
      collection: { year: 2027 },
    },
    "an empty row": {
      AD1: { FOSTER_CARE: "" },
      Episodes: [{ DEC: "2026-06-15", REC: "E4A" }],
      collection: { year: 2027 },
    },
  },

  invalid: {
    "care ended otherwise": {
      AD1: { FOSTER_CARE: "0" },
      Episodes: [{ DEC: "2026-06-15", REC: "E4A" }],
      collection: { year: 2027 },
    },
    "adopted the day before the year began": {
      AD1: { DATE_MATCH: "00/00/0000" },
      Episodes: [{ DEC: "2026-03-31", REC: "E11" }],
      collection: { year: 2027 },
    },
    "adopted the day after the year ended": {
      AD1: { FOSTER_CARE: "0" },
      Episodes: [{ DEC: "2027-04-01", REC: "E11" }],
      collection: { year: 2027 },
    },
    "no episodes, and a date that cannot be read": {
      AD1: { DATE_INT: "31/06/2026" },
      collection: { year: 2027 },
    },
  },
});
