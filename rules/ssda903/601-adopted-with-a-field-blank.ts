rule({
  code: "601",
  message: "A child who was adopted this year must have all six adoption fields.",
  table: "AD1",
  fields: ["DATE_INT", "DATE_MATCH", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR", "Episodes.REC"],

  fails: (adoption, collection) => {
    // A date that cannot be read was still filled in.
    const dates = [adoption.raw.DATE_INT, adoption.raw.DATE_MATCH];
    const adopters = [adoption.FOSTER_CARE, adoption.NB_ADOPTR, adoption.SEX_ADOPTR, adoption.LS_ADOPTR];
    const incomplete = [...dates, ...adopters].some((answer) => isBlank(answer));
    if (!incomplete) return false;
    return adoption.child.Episodes.filter((each) => {
      const thisYear = each.DEC >= collection.start && each.DEC <= collection.end;
      return oneOf(each.REC, ["E11", "E12"]) && thisYear;
    });
  },

  valid: {
    "all six are there": {
      AD1: {
        DATE_INT: "2026-01-15",
        DATE_MATCH: "2026-04-15",
        FOSTER_CARE: "0",
        NB_ADOPTR: "2",
        SEX_ADOPTR: "MF",
        LS_ADOPTR: "L11",
      },
      Episodes: [{ DEC: "2026-06-15", REC: "E11" }],
      collection: { year: 2027 },
    },
    "not adopted": {
      AD1: { DATE_INT: "2026-01-15" },
      Episodes: [{ DEC: "2026-06-15", REC: "E4A" }],
      collection: { year: 2027 },
    },
    "adopted the day before the year began": {
      AD1: { DATE_INT: "2026-01-15" },
      Episodes: [{ DEC: "2026-03-31", REC: "E11" }],
      collection: { year: 2027 },
    },
    "two dates that cannot be read, and the rest": {
      AD1: {
        DATE_INT: "31/06/2026",
        DATE_MATCH: "00/00/0000",
        FOSTER_CARE: "0",
        NB_ADOPTR: "2",
        SEX_ADOPTR: "MF",
        LS_ADOPTR: "L11",
      },
      Episodes: [{ DEC: "2026-06-15", REC: "E11" }],
      collection: { year: 2027 },
    },
  },

  invalid: {
    "one is blank": {
      AD1: {
        DATE_INT: "2026-01-15",
        DATE_MATCH: "",
        FOSTER_CARE: "0",
        NB_ADOPTR: "2",
        SEX_ADOPTR: "MF",
        LS_ADOPTR: "L11",
      },
      Episodes: [{ DEC: "2026-06-15", REC: "E11" }],
      collection: { year: 2027 },
    },
    "adopted on the first day of the year, and all are blank": {
      AD1: { FOSTER_CARE: "" },
      Episodes: [{ DEC: "2026-04-01", REC: "E12" }],
      collection: { year: 2027 },
    },
    "adopted on the last day of the year": {
      AD1: { FOSTER_CARE: "1" },
      Episodes: [{ DEC: "2027-03-31", REC: "E12" }],
      collection: { year: 2027 },
    },
  },
});
