rule({
  code: "1014",
  message: "A care leaver with no episodes this year must not be in UASC.",
  table: "OC3",
  fields: ["ACTIV", "ACCOM", "IN_TOUCH", "UASC.DUC"],
  needs: ["Episodes", "UASC"],

  fails: (leaver, { start, end }) => {
    const { Episodes, UASC } = leaver.child;
    const isFilled = [leaver.IN_TOUCH, leaver.ACTIV, leaver.ACCOM].some((cell) => !isBlank(cell));
    const inCare = Episodes.some((it) => it.DECOM <= end && (isBlank(it.DEC) || it.DEC >= start));
    return isFilled && UASC && !inCare && [UASC];
  },

  valid: {
    "care ended on the first day of the year": {
      Episodes: [{ DECOM: "2025-06-15", DEC: "2026-04-01" }],
      UASC: { DUC: "2026-04-01" },
      OC3: [{ IN_TOUCH: "YES" }],
      collection: { year: 2027 },
    },
    "not in UASC": {
      Episodes: [{ DECOM: "2025-06-15", DEC: "2025-09-01" }],
      OC3: [{ IN_TOUCH: "YES" }],
      collection: { year: 2027 },
    },
    "the row is empty": {
      Episodes: [{ DECOM: "2025-06-15", DEC: "2025-09-01" }],
      UASC: { DUC: "2025-09-01" },
      OC3: [{ IN_TOUCH: "" }],
      collection: { year: 2027 },
    },
  },

  invalid: {
    "care ended the day before the year": {
      Episodes: [{ DECOM: "2025-06-15", DEC: "2026-03-31" }],
      UASC: { DUC: "2026-03-31" },
      OC3: [{ IN_TOUCH: "YES" }],
      collection: { year: 2027 },
    },
    "no date of ceasing, and no episodes": {
      UASC: { DUC: "" },
      OC3: [{ ACCOM: "B1" }],
      collection: { year: 2027 },
    },
  },
});
