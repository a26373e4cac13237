rule({
  code: "361",
  message: "Police protection must not last longer than 72 hours.",
  table: "Episodes",
  fields: ["DECOM", "LS", "DEC"],

  fails: (episode, collection) => {
    const protection = episode.child.Episodes.filter((each) => each.LS === "L1");
    const run = runs(protection, "DECOM", "DEC").find((each) => each.rows.includes(episode));
    return run && daysBetween(run.start, run.end ?? collection.end) > 3;
  },

  valid: {
    "lasts three days": { LS: "L1", DECOM: "2026-05-01", DEC: "2026-05-04" },
    "another status may last longer": { LS: "C2", DECOM: "2026-05-01", DEC: "2026-05-05" },
    "twice, with a day between": {
      Episodes: [
        { LS: "L1", DECOM: "2026-05-01", DEC: "2026-05-03" },
        { LS: "L1", DECOM: "2026-05-04", DEC: "2026-05-06" },
      ],
    },
    "start is blank": { LS: "L1", DECOM: "", DEC: "2026-05-05" },
  },

  invalid: {
    "lasts four days": { LS: "L1", DECOM: "2026-05-01", DEC: "2026-05-05" },
    "four days in two placements": {
      Episodes: [
        { LS: "L1", DECOM: "2026-05-01", DEC: "2026-05-03", fails: true },
        { LS: "L1", DECOM: "2026-05-03", DEC: "2026-05-05", fails: true },
        { LS: "C1", DECOM: "2026-05-05" },
      ],
    },
    "has not ended by the end of the year": {
      Episodes: [{ LS: "L1", DECOM: "2027-03-27", DEC: "" }],
      collection: { year: 2027 },
    },
  },

  notes: "The return has dates and no hours, so 72 hours are counted as three days.",
});
