rule({
  code: "434",
  message:
    "When only the legal status changed, it must differ from the last episode and the placement must not.",
  table: "Episodes",
  fields: ["RNE", "LS", "PLACE", "PL_POST", "URN", "PLACE_PROVIDER"],

  fails: (episode) => {
    const before = episode.previous;
    if (episode.RNE !== "L" || !before) return false;
    const samePlace = episode.PLACE === before.PLACE && episode.PL_POST === before.PL_POST;
    const sameProvider = episode.URN === before.URN && episode.PLACE_PROVIDER === before.PLACE_PROVIDER;
    return episode.LS === before.LS || !samePlace || !sameProvider;
  },

  valid: {
    "only the legal status changed": {
      Episodes: [
        { DECOM: "2026-04-05", LS: "C1", PLACE: "U6", PL_POST: "YD1 1AA" },
        { DECOM: "2026-07-01", LS: "C2", PLACE: "U6", PL_POST: "YD1 1AA", RNE: "L" },
      ],
    },
    "the placement changed, and the reason says so": {
      Episodes: [
        { DECOM: "2026-04-05", LS: "C2", PLACE: "U6" },
        { DECOM: "2026-07-01", LS: "C2", PLACE: "K2", RNE: "P" },
      ],
    },
    "the child's first episode": { DECOM: "2026-04-05", LS: "C2", RNE: "L" },
  },

  invalid: {
    "the legal status is the same": {
      Episodes: [
        { DECOM: "2026-04-05", LS: "C2", PLACE: "U6" },
        { DECOM: "2026-07-01", LS: "C2", PLACE: "U6", RNE: "L", fails: true },
      ],
    },
    "the placement type changed too": {
      Episodes: [
        { DECOM: "2026-04-05", LS: "C1", PLACE: "U6" },
        { DECOM: "2026-07-01", LS: "C2", PLACE: "U4", RNE: "L", fails: true },
      ],
    },
    "the postcode changed too": {
      Episodes: [
        { DECOM: "2026-04-05", LS: "C1", PLACE: "U6", PL_POST: "YD1 1AA" },
        { DECOM: "2026-07-01", LS: "C2", PLACE: "U6", PL_POST: "YD2 2BB", RNE: "L", fails: true },
      ],
    },
    "the provider's number was left out": {
      Episodes: [
        { DECOM: "2026-04-05", LS: "C1", PLACE: "U6", URN: "2900011" },
        { DECOM: "2026-07-01", LS: "C2", PLACE: "U6", URN: "", RNE: "L", fails: true },
      ],
    },
    "the kind of provider changed too": {
      Episodes: [
        { DECOM: "2026-04-05", LS: "C1", PLACE: "U6", PLACE_PROVIDER: "PR1" },
        { DECOM: "2026-07-01", LS: "C2", PLACE: "U6", PLACE_PROVIDER: "PR4", RNE: "L", fails: true },
      ],
    },
  },
});
