rule({
  code: "383",
  message: "A child must return to the same placement after a temporary one.",
  table: "Episodes",
  fields: ["PLACE", "RNE", "PL_POST"],

  fails: (episode) => {
    const temporary = ["T0", "T1", "T2", "T3", "T4"];
    const away = episode.previous;
    const before = away?.previous;
    if (!before || !oneOf(away.PLACE, temporary)) return false;
    const samePlace = episode.PLACE === before.PLACE && episode.PL_POST === before.PL_POST;
    return episode.RNE !== "P" || !samePlace;
  },

  valid: {
    "returned to the same foster carers": {
      Episodes: [
        { DECOM: "2026-04-05", PLACE: "U6", PL_POST: "YD1 1AA" },
        { DECOM: "2026-07-01", PLACE: "T2", PL_POST: "YF3 3CC" },
        { DECOM: "2026-07-08", PLACE: "U6", PL_POST: "YD1 1AA", RNE: "P" },
      ],
    },
    "has not returned yet": {
      Episodes: [
        { DECOM: "2026-04-05", PLACE: "U6", PL_POST: "YD1 1AA" },
        { DECOM: "2026-07-01", PLACE: "T2", PL_POST: "YF3 3CC" },
      ],
    },
  },

  invalid: {
    "moved to other carers": {
      Episodes: [
        { DECOM: "2026-04-05", PLACE: "U6", PL_POST: "YD1 1AA" },
        { DECOM: "2026-07-01", PLACE: "T2", PL_POST: "YF3 3CC" },
        { DECOM: "2026-07-08", PLACE: "U6", PL_POST: "YD2 2BB", RNE: "P", fails: true },
      ],
    },
    "the placement type is another": {
      Episodes: [
        { DECOM: "2026-04-05", PLACE: "U6", PL_POST: "YD1 1AA" },
        { DECOM: "2026-07-01", PLACE: "T4", PL_POST: "YF3 3CC" },
        { DECOM: "2026-07-08", PLACE: "U4", PL_POST: "YD1 1AA", RNE: "P", fails: true },
      ],
    },
    "the legal status changed on the return": {
      Episodes: [
        { DECOM: "2026-04-05", PLACE: "U6", PL_POST: "YD1 1AA" },
        { DECOM: "2026-07-01", PLACE: "T1", PL_POST: "YF3 3CC" },
        { DECOM: "2026-07-08", PLACE: "U6", PL_POST: "YD1 1AA", RNE: "B", fails: true },
      ],
    },
  },
});
