rule({
  code: "388",
  message:
    "An episode must end with X1 when another begins the same day, and with another reason when none does.",
  table: "Episodes",
  fields: ["REC"],

  fails: (episode) => {
    if (isBlank(episode.DECOM) || isBlank(episode.DEC) || isBlank(episode.REC)) return false;
    const goesOn = sameDay(episode.DEC, episode.next?.DECOM);
    return (episode.REC === "X1") !== goesOn;
  },

  valid: {
    "X1, and another begins the same day": {
      Episodes: [{ DECOM: "2026-04-05", DEC: "2026-07-01", REC: "X1" }, { DECOM: "2026-07-01" }],
    },
    "returned home, and nothing follows": { DECOM: "2026-04-05", DEC: "2026-07-01", REC: "E4A" },
    "returned home, and care began again later": {
      Episodes: [{ DECOM: "2026-04-05", DEC: "2026-07-01", REC: "E4A" }, { DECOM: "2026-09-12" }],
    },
    "has not ended": { DECOM: "2026-04-05", DEC: "", REC: "" },
    "start is blank": { DECOM: "", DEC: "2026-07-01", REC: "X1" },
  },

  invalid: {
    "X1, and nothing follows": { DECOM: "2026-04-05", DEC: "2026-07-01", REC: "X1" },
    "X1, and the next begins a day later": {
      Episodes: [{ DECOM: "2026-04-05", DEC: "2026-07-01", REC: "X1", fails: true }, { DECOM: "2026-07-02" }],
    },
    "returned home, and another begins the same day": {
      Episodes: [
        { DECOM: "2026-04-05", DEC: "2026-07-01", REC: "E4A", fails: true },
        { DECOM: "2026-07-01" },
      ],
    },
  },

  notes: "An episode without a start has no place in the order, so nobody can say what follows it.",
});
