rule({
  code: "1007",
  message: "A person in care on the 17th or 18th birthday must not have care-leaver data for that birthday.",
  table: "OC3",
  fields: ["IN_TOUCH", "ACTIV", "ACCOM"],
  needs: ["Episodes"],

  fails: (leaver, { start, end }) => {
    const isFilled = [leaver.IN_TOUCH, leaver.ACTIV, leaver.ACCOM].some((cell) => !isBlank(cell));
    const birthdays = [addYears(leaver.DOB, 17), addYears(leaver.DOB, 18)];
    const birthday = birthdays.find((day) => day >= start && day <= end);
    const inCare = (it) => it.DECOM <= birthday && (isBlank(it.DEC) || it.DEC > birthday);
    return isFilled && leaver.child.Episodes.some(inCare);
  },

  valid: {
    "care ended on the 18th birthday": {
      Episodes: [{ DECOM: "2025-06-15", DEC: "2026-06-15" }],
      OC3: [{ DOB: "2008-06-15", IN_TOUCH: "YES" }],
      collection: { year: 2027 },
    },
    "care began the day after the 17th birthday": {
      Episodes: [{ DECOM: "2026-06-16", DEC: "" }],
      OC3: [{ DOB: "2009-06-15", IN_TOUCH: "YES" }],
      collection: { year: 2027 },
    },
    "turned 18 the day before the year": {
      Episodes: [{ DECOM: "2025-06-15", DEC: "2026-06-15" }],
      OC3: [{ DOB: "2008-03-31", IN_TOUCH: "YES" }],
      collection: { year: 2027 },
    },
    "in care on the birthday, and the row is empty": {
      Episodes: [{ DECOM: "2025-06-15", DEC: "" }],
      OC3: [{ DOB: "2008-06-15", IN_TOUCH: "" }],
      collection: { year: 2027 },
    },
  },

  invalid: {
    "care ended the day after the 18th birthday": {
      Episodes: [{ DECOM: "2025-06-15", DEC: "2026-06-16" }],
      OC3: [{ DOB: "2008-06-15", IN_TOUCH: "YES" }],
      collection: { year: 2027 },
    },
    "care began on the 17th birthday": {
      Episodes: [{ DECOM: "2026-06-15", DEC: "" }],
      OC3: [{ DOB: "2009-06-15", ACCOM: "B1" }],
      collection: { year: 2027 },
    },
  },

  notes:
    "An episode that has not ended goes on over the birthday, so it counts as much as one that ended later.",
});
