rule({
  code: "364",
  message: "Detention by the police must not last longer than 21 days.",
  table: "Episodes",
  fields: ["LS", "DECOM", "DEC"],

  fails: (episode, collection) => {
    if (episode.LS !== "J2") return false;
    const detention = episode.child.Episodes.filter((each) => each.LS === "J2");
    const run = runs(detention, "DECOM", "DEC").find((each) => each.rows.includes(episode));
    return run && daysBetween(run.start, run.end ?? collection.end) > 21;
  },

  valid: {
    "lasts 21 days": { LS: "J2", DECOM: "2026-05-01", DEC: "2026-05-22" },
    "another status may last longer": { LS: "J1", DECOM: "2026-05-01", DEC: "2026-05-23" },
    "twice, with a day between": {
      Episodes: [
        { LS: "J2", DECOM: "2026-05-01", DEC: "2026-05-15" },
        { LS: "J2", DECOM: "2026-05-16", DEC: "2026-05-30" },
      ],
    },
    "start is blank": { LS: "J2", DECOM: "", DEC: "2026-05-30" },
  },

  invalid: {
    "lasts 22 days": { LS: "J2", DECOM: "2026-05-01", DEC: "2026-05-23" },
    "22 days in two placements": {
      Episodes: [
        { LS: "J2", DECOM: "2026-05-01", DEC: "2026-05-12", fails: true },
        { LS: "J2", DECOM: "2026-05-12", DEC: "2026-05-23", fails: true },
        { LS: "C1", DECOM: "2026-05-23" },
      ],
    },
    "has not ended by the end of the year": {
      Episodes: [{ LS: "J2", DECOM: "2027-03-09", DEC: "" }],
      collection: { year: 2027 },
    },
  },
});
