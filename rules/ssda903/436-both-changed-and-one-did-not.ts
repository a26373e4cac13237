rule({
  code: "436",
  message: "When legal status and placement both changed, both must differ from the last episode.",
  table: "Episodes",
  fields: ["RNE", "LS", "PLACE", "PL_POST", "URN", "PLACE_PROVIDER"],

  fails: (episode) => {
    const before = episode.previous;
    if (!oneOf(episode.RNE, ["B", "U"]) || !before) return false;
    const samePlace = episode.PLACE === before.PLACE && episode.PL_POST === before.PL_POST;
    const sameProvider = episode.URN === before.URN && episode.PLACE_PROVIDER === before.PLACE_PROVIDER;
    return episode.LS === before.LS || (samePlace && sameProvider);
  },

  valid: {
    "both changed": {
      Episodes: [
        { DECOM: "2026-04-05", LS: "C1", PLACE: "U6", PL_POST: "YD1 1AA" },
        { DECOM: "2026-07-01", LS: "C2", PLACE: "U6", PL_POST: "YD2 2BB", RNE: "B" },
      ],
    },
    "the same carer under another type, and another status": {
      Episodes: [
        { DECOM: "2026-04-05", LS: "C1", PLACE: "U6", PL_POST: "YD1 1AA" },
        { DECOM: "2026-07-01", LS: "C2", PLACE: "U4", PL_POST: "YD1 1AA", RNE: "U" },
      ],
    },
    "only the placement changed, and the reason says so": {
      Episodes: [
        { DECOM: "2026-04-05", LS: "C2", PLACE: "U6" },
        { DECOM: "2026-07-01", LS: "C2", PLACE: "K2", RNE: "P" },
      ],
    },
    "the child's first episode": { DECOM: "2026-04-05", LS: "C2", PLACE: "U6", RNE: "B" },
  },

  invalid: {
    "the legal status is the same": {
      Episodes: [
        { DECOM: "2026-04-05", LS: "C2", PLACE: "U6" },
        { DECOM: "2026-07-01", LS: "C2", PLACE: "K2", RNE: "B", fails: true },
      ],
    },
    "the placement is the same": {
      Episodes: [
        { DECOM: "2026-04-05", LS: "C1", PLACE: "U6", PL_POST: "YD1 1AA" },
        { DECOM: "2026-07-01", LS: "C2", PLACE: "U6", PL_POST: "YD1 1AA", RNE: "U", fails: true },
      ],
    },
  },
});
