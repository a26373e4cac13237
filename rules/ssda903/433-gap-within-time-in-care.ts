rule({
  code: "433",
  message: "An episode that continues a time in care must start the day the last one ended.",
  table: "Episodes",
  fields: ["RNE", "DECOM"],

  fails: (episode) => {
    const continues = oneOf(episode.RNE, ["P", "L", "T", "U", "B"]);
    if (!continues || !episode.previous) return false;
    return !sameDay(episode.DECOM, episode.previous.DEC);
  },

  valid: {
    "starts the day the last one ended": {
      Episodes: [
        { RNE: "S", DECOM: "2026-04-05", DEC: "2026-07-01" },
        { RNE: "P", DECOM: "2026-07-01" },
      ],
    },
    "a new time in care may start after a gap": {
      Episodes: [
        { RNE: "S", DECOM: "2026-04-05", DEC: "2026-07-01" },
        { RNE: "S", DECOM: "2026-09-12" },
      ],
    },
    "the child's only episode": { RNE: "L", DECOM: "2026-04-05" },
  },

  invalid: {
    "starts the day after the last one ended": {
      Episodes: [
        { RNE: "S", DECOM: "2026-04-05", DEC: "2026-07-01" },
        { RNE: "P", DECOM: "2026-07-02", fails: true },
      ],
    },
    "the last one has not ended": {
      Episodes: [
        { RNE: "S", DECOM: "2026-04-05", DEC: "" },
        { RNE: "B", DECOM: "2026-07-01", fails: true },
      ],
    },
  },
});
