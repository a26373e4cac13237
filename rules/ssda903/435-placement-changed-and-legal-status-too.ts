rule({
  code: "435",
  message:
    "When only the placement changed, it must differ from the last episode and the legal status must not.",
  table: "Episodes",
  fields: ["LS", "PLACE", "PL_POST", "URN", "PLACE_PROVIDER"],

  fails: (episode) => {
    const before = episode.previous;
    if (!oneOf(episode.RNE, ["P", "T"]) || !before) return false;
    const samePlace = episode.PLACE === before.PLACE && episode.PL_POST === before.PL_POST;
    const sameProvider = episode.URN === before.URN && episode.PLACE_PROVIDER === before.PLACE_PROVIDER;
    return episode.LS !== before.LS || (samePlace && sameProvider);
  },

  valid: {
    "moved to other foster carers": {
      Episodes: [
        { DECOM: "2026-04-05", LS: "C2", PLACE: "U6", PL_POST: "YD1 1AA" },
        { DECOM: "2026-07-01", LS: "C2", PLACE: "U6", PL_POST: "YD2 2BB", RNE: "P" },
      ],
    },
    "the same carer under another type": {
      Episodes: [
        { DECOM: "2026-04-05", LS: "C2", PLACE: "U6", PL_POST: "YD1 1AA" },
        { DECOM: "2026-07-01", LS: "C2", PLACE: "U4", PL_POST: "YD1 1AA", RNE: "T" },
      ],
    },
    "only the legal status changed, and the reason says so": {
      Episodes: [
        { DECOM: "2026-04-05", LS: "C1", PLACE: "U6" },
        { DECOM: "2026-07-01", LS: "C2", PLACE: "U6", RNE: "L" },
      ],
    },
    "the child's first episode": { DECOM: "2026-04-05", LS: "C2", PLACE: "U6", RNE: "P" },
  },

  invalid: {
    "nothing changed": {
      Episodes: [
        { DECOM: "2026-04-05", LS: "C2", PLACE: "U6", PL_POST: "YD1 1AA" },
        { DECOM: "2026-07-01", LS: "C2", PLACE: "U6", PL_POST: "YD1 1AA", RNE: "P", fails: true },
      ],
    },
    "the legal status changed too": {
      Episodes: [
        { DECOM: "2026-04-05", LS: "C1", PLACE: "U6" },
        { DECOM: "2026-07-01", LS: "C2", PLACE: "K2", RNE: "T", fails: true },
      ],
    },
  },

  notes: "An episode that was given twice is found as well: its second row changed nothing.",
});
