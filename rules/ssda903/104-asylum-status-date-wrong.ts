rule({
  code: "104",
  message: "The date that UASC status ceased must be a real date, and not before this year.",
  table: "UASC",
  fields: ["DUC"],

  fails: (asylum, collection) => {
    const unreadable = isBlank(asylum.DUC) && !isBlank(asylum.raw.DUC);
    return unreadable || asylum.DUC < collection.start;
  },

  valid: {
    "ceased on the first day of the year": {
      UASC: [{ DUC: "2026-04-01" }],
      collection: { year: 2027 },
    },
    "left blank": {
      UASC: [{ DUC: "" }],
      collection: { year: 2027 },
    },
  },

  invalid: {
    "ceased the day before the year began": {
      UASC: [{ DUC: "2026-03-31" }],
      collection: { year: 2027 },
    },
    "a day that does not exist": {
      UASC: [{ DUC: "31/04/2026" }],
      collection: { year: 2027 },
    },
  },
});
