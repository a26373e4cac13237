rule({
  code: "367",
  message: "Short breaks must not add up to more than 75 days in the year.",
  table: "Episodes",
  fields: ["LS", "DECOM", "DEC"],

  fails: (episode, collection) => {
    const breaks = episode.child.Episodes.filter((each) => {
      return each.LS === "V3" && each.DECOM <= (each.DEC ?? collection.end);
    });
    const days = sumBy(breaks, (each) => {
      return daysBetween(latest(each.DECOM, collection.start), earliest(each.DEC, collection.end));
    });
    return days > 75 && breaks.includes(episode);
  },

  valid: {
    "one of 75 days": { LS: "V3", DECOM: "2026-05-01", DEC: "2026-07-15" },
    "longer, but not in this year": {
      Episodes: [{ LS: "V3", DECOM: "2026-03-01", DEC: "2026-06-15" }],
      collection: { year: 2027 },
    },
    "another status may last longer": { LS: "V2", DECOM: "2026-05-01", DEC: "2026-09-01" },
    "start is blank": { LS: "V3", DECOM: "", DEC: "2026-09-01" },
  },

  invalid: {
    "one of 76 days": { LS: "V3", DECOM: "2026-05-01", DEC: "2026-07-16" },
    "two that add up to 76 days": {
      Episodes: [
        { LS: "V3", DECOM: "2026-05-01", DEC: "2026-06-01", fails: true },
        { LS: "C2", DECOM: "2026-06-01", DEC: "2026-07-01" },
        { LS: "V3", DECOM: "2026-07-01", DEC: "2026-08-15", fails: true },
      ],
    },
    "not ended by the end of the year": {
      Episodes: [{ LS: "V3", DECOM: "2027-01-01", DEC: "" }],
      collection: { year: 2027 },
    },
  },
});
