rule({
  code: "SW12STG2",
  message: "A child in care in the last two years must have a social worker episode that covers the time.",
  table: "Episodes",
  fields: ["DECOM", "DEC"],
  needs: ["SWEpisodes"],
  since: 2024,

  fails: (episode, collection) => {
    const shortBreak = oneOf(episode.LS, ["V3", "V4"]);
    const beginsOrEndsCare = episode.RNE === "S" || episode.REC !== "X1";
    const endedBefore = episode.DEC < addYears(collection.start, -1);
    if (shortBreak || !beginsOrEndsCare || endedBefore || isBlank(episode.DECOM)) return false;
    const end = episode.DEC ?? collection.end;
    const covering = episode.child.SWEpisodes.filter((worker) => {
      const hadLeft = worker.SW_DEC < episode.DECOM;
      return worker.SW_DECOM <= end && !hadLeft;
    });
    return covering.length === 0;
  },

  valid: {
    "a social worker who left the day care began": {
      Episodes: [{ DECOM: "2026-05-01", RNE: "S", LS: "C2" }],
      SWEpisodes: [{ SW_DECOM: "2026-04-01", SW_DEC: "2026-05-01" }],
      collection: { year: 2027 },
    },
    "a social worker since before care began": {
      Episodes: [{ DECOM: "2026-05-01", RNE: "S", LS: "C2" }],
      SWEpisodes: [{ SW_DECOM: "2026-04-01", SW_DEC: "" }],
      collection: { year: 2027 },
    },
    "a social worker for the last day only": {
      Episodes: [{ DECOM: "2026-05-01", DEC: "2026-09-01", RNE: "S", LS: "C2", REC: "E4A" }],
      SWEpisodes: [{ SW_DECOM: "2026-09-01", SW_DEC: "2026-10-01" }],
      collection: { year: 2027 },
    },
    "short breaks": {
      Episodes: [
        { DECOM: "2026-05-01", RNE: "S", LS: "V4" },
        { DECOM: "2026-09-01", RNE: "S", LS: "V3" },
      ],
      SWEpisodes: [{ CHILD: "B2", SW_DECOM: "2026-05-01" }],
      collection: { year: 2027 },
    },
    "care ended more than a year before this one began": {
      Episodes: [{ DECOM: "2024-05-01", DEC: "2025-03-31", RNE: "S", LS: "C2", REC: "E4A" }],
      SWEpisodes: [{ CHILD: "B2", SW_DECOM: "2026-05-01" }],
      collection: { year: 2027 },
    },
    "in the midst of care, which its first and last episode answer for": {
      Episodes: [{ DECOM: "2026-05-01", DEC: "2026-09-01", RNE: "P", LS: "C2", REC: "X1" }],
      SWEpisodes: [{ CHILD: "B2", SW_DECOM: "2026-05-01" }],
      collection: { year: 2027 },
    },
  },

  invalid: {
    "no social worker at all, and another episode followed": {
      Episodes: [{ DECOM: "2026-05-01", DEC: "2026-09-01", RNE: "S", LS: "C2", REC: "X1" }],
      SWEpisodes: [{ CHILD: "B2", SW_DECOM: "2026-05-01" }],
      collection: { year: 2027 },
    },
    "care ended a year to the day before this one began": {
      Episodes: [{ DECOM: "2024-05-01", DEC: "2025-04-01", RNE: "P", LS: "C2", REC: "E4A" }],
      SWEpisodes: [{ CHILD: "B2", SW_DECOM: "2026-05-01" }],
      collection: { year: 2027 },
    },
    "the social worker left the day before care began": {
      Episodes: [{ DECOM: "2026-05-01", RNE: "S", LS: "C2" }],
      SWEpisodes: [{ SW_DECOM: "2025-05-01", SW_DEC: "2026-04-30" }],
      collection: { year: 2027 },
    },
    "the social worker came the day after care ended": {
      Episodes: [{ DECOM: "2026-05-01", DEC: "2026-09-01", RNE: "S", LS: "C2", REC: "E4A" }],
      SWEpisodes: [{ SW_DECOM: "2026-09-02" }],
      collection: { year: 2027 },
    },
  },

  notes:
    "One social worker at any time in the episode is enough, even one who was there before it or who came and went: gaps are another check, SW10STG2.",
});
