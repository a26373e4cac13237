rule({
  code: "365",
  message: "One short break must not last longer than 17 days.",
  table: "Episodes",
  fields: ["LS", "DECOM", "DEC"],

  fails: (episode, collection) => {
    const end = episode.DEC ?? collection.end;
    return episode.LS === "V3" && daysBetween(episode.DECOM, end) > 17;
  },

  valid: {
    "lasts 17 days": { LS: "V3", DECOM: "2026-05-01", DEC: "2026-05-18" },
    "a whole series may last longer": { LS: "V4", DECOM: "2026-05-01", DEC: "2026-05-19" },
    "has not ended, 17 days before the end of the year": {
      Episodes: [{ LS: "V3", DECOM: "2027-03-14", DEC: "" }],
      collection: { year: 2027 },
    },
    "start is blank": { LS: "V3", DECOM: "", DEC: "2026-05-19" },
  },

  invalid: {
    "lasts 18 days": { LS: "V3", DECOM: "2026-05-01", DEC: "2026-05-19" },
    "has not ended by the end of the year": {
      Episodes: [{ LS: "V3", DECOM: "2027-03-13", DEC: "" }],
      collection: { year: 2027 },
    },
  },
});
