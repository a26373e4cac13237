rule({
  code: "632",
  message: "The date of previous permanence must be a real date before the first episode.",
  table: "PrevPerm",
  fields: ["DATE_PERM", "Episodes.DECOM"],

  fails: (past) => {
    const first = past.child.Episodes.find((each) => !isBlank(each.DECOM));
    if (isBlank(past.raw.DATE_PERM) || !first) return false;
    // ZZ stands for a day or a month that nobody knows: it may be as late as can be.
    const latestPossible = latestDay(past.raw.DATE_PERM) ?? past.DATE_PERM;
    const yearUnknown = latestPossible > "9996";
    const before = yearUnknown || latestPossible < first.DECOM;
    return !before && [first];
  },

  valid: {
    "the day before the first episode": {
      PrevPerm: { DATE_PERM: "2026-06-14" },
      Episodes: [{ DECOM: "2026-06-15" }, { DECOM: "2026-09-01" }],
    },
    "a day of the month before that nobody knows": {
      PrevPerm: { DATE_PERM: "ZZ/05/2026" },
      Episodes: [{ DECOM: "2026-06-01" }],
    },
    "a day of the year before that nobody knows": {
      PrevPerm: { DATE_PERM: "zz/zz/2025" },
      Episodes: [{ DECOM: "2026-01-01" }],
    },
    "nothing is known": { PrevPerm: { DATE_PERM: "ZZ/ZZ/ZZZZ" }, Episodes: [{ DECOM: "2026-06-15" }] },
    "a month of a year that nobody knows": {
      PrevPerm: { DATE_PERM: "ZZ/06/ZZZZ" },
      Episodes: [{ DECOM: "2026-06-15" }],
    },
    "left blank": { PrevPerm: { DATE_PERM: "" }, Episodes: [{ DECOM: "2026-06-15" }] },
    "the child has no episodes": { PrevPerm: { DATE_PERM: "2026-06-15" } },
  },

  invalid: {
    "the day of the first episode": {
      PrevPerm: { DATE_PERM: "2026-06-15" },
      Episodes: [{ DECOM: "2026-06-15" }, { DECOM: "2026-09-01" }],
    },
    "a day that does not exist": {
      PrevPerm: { DATE_PERM: "31/04/2020" },
      Episodes: [{ DECOM: "2026-06-15" }],
    },
    "a day of the same month that nobody knows": {
      PrevPerm: { DATE_PERM: "ZZ/06/2026" },
      Episodes: [{ DECOM: "2026-06-30" }],
    },
    "a day of the same year that nobody knows": {
      PrevPerm: { DATE_PERM: "ZZ/ZZ/2026" },
      Episodes: [{ DECOM: "2026-06-15" }],
    },
    "a month that does not exist": {
      PrevPerm: { DATE_PERM: "ZZ/13/2020" },
      Episodes: [{ DECOM: "2026-06-15" }],
    },
  },
});
