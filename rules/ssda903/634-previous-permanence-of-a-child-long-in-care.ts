rule({
  code: "634",
  message: "A child who did not come into care this year must not have previous-permanence data.",
  table: "PrevPerm",
  fields: ["LA_PERM", "PREV_PERM", "DATE_PERM", "Episodes.DECOM"],

  fails: (past, collection) => {
    // A date that is only partly known cannot be read, and is still given.
    const hasData = !isBlank(past.PREV_PERM) || !isBlank(past.LA_PERM) || !isBlank(past.raw.DATE_PERM);
    const episodes = past.child.Episodes;
    const startedThisYear = episodes.some((each) => each.DECOM >= collection.start);
    return hasData && !startedThisYear && episodes;
  },

  valid: {
    "an episode began on the first day of the year": {
      PrevPerm: { PREV_PERM: "P1" },
      Episodes: [{ DECOM: "2025-06-15" }, { DECOM: "2026-04-01" }],
      collection: { year: 2027 },
    },
    "all blank": {
      PrevPerm: { PREV_PERM: "", LA_PERM: "", DATE_PERM: "" },
      Episodes: [{ DECOM: "2025-06-15" }],
      collection: { year: 2027 },
    },
    "the child has no episodes": { PrevPerm: { PREV_PERM: "P1" }, collection: { year: 2027 } },
  },

  invalid: {
    "the last episode began the day before the year": {
      PrevPerm: { PREV_PERM: "Z1" },
      Episodes: [{ DECOM: "2025-06-15" }, { DECOM: "2026-03-31" }],
      collection: { year: 2027 },
    },
    "only a date that is partly known": {
      PrevPerm: { DATE_PERM: "ZZ/05/2010" },
      Episodes: [{ DECOM: "2025-06-15" }],
      collection: { year: 2027 },
    },
    "only an authority": {
      PrevPerm: { LA_PERM: "301" },
      Episodes: [{ DECOM: "2025-06-15" }],
      collection: { year: 2027 },
    },
  },
});
