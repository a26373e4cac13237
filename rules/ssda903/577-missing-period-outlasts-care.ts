rule({
  code: "577",
  message: "A missing period must end no later than the time in care that it began in.",
  table: "Missing",
  fields: ["MIS_END"],

  fails: (missing) => {
    const episodes = missing.child.Episodes;
    if (isBlank(missing.MIS_START) || episodes.length === 0) return false;
    // While it is open it is as late as can be, so the time in care that it began in must be open too.
    const last = missing.MIS_END ?? missing.MIS_START;
    return !runs(episodes, "DECOM", "DEC").some((care) => {
      const careEnd = care.rows.at(-1).DEC;
      const covers = care.start <= last && (isBlank(careEnd) || last <= careEnd);
      return covers && (isBlank(careEnd) || !isBlank(missing.MIS_END));
    });
  },

  valid: {
    "ends the day care ends": {
      Missing: [{ MIS_START: "2026-05-20", MIS_END: "2026-06-15" }],
      Episodes: [{ DECOM: "2026-05-04", DEC: "2026-06-15" }],
    },
    "ends in the next episode of one time in care": {
      Missing: [{ MIS_START: "2026-05-20", MIS_END: "2026-07-01" }],
      Episodes: [
        { DECOM: "2026-05-04", DEC: "2026-06-15" },
        { DECOM: "2026-06-15", DEC: "2026-09-01" },
      ],
    },
    "ends the day care begins": {
      Missing: [{ MIS_START: "2026-05-01", MIS_END: "2026-05-04" }],
      Episodes: [{ DECOM: "2026-05-04", DEC: "2026-06-15" }],
    },
    "neither has ended": {
      Missing: [{ MIS_START: "2026-05-20", MIS_END: "" }],
      Episodes: [{ DECOM: "2026-05-04", DEC: "" }],
    },
    "start is blank": {
      Missing: [{ MIS_START: "", MIS_END: "2026-06-16" }],
      Episodes: [{ DECOM: "2026-05-04", DEC: "2026-06-15" }],
    },
    "the child has no episodes, which is another check": {
      Missing: [{ MIS_START: "2026-05-20", MIS_END: "" }],
    },
  },

  invalid: {
    "ends the day after care ended": {
      Missing: [{ MIS_START: "2026-05-20", MIS_END: "2026-06-16" }],
      Episodes: [{ DECOM: "2026-05-04", DEC: "2026-06-15" }],
    },
    "still open, and care has ended": {
      Missing: [{ MIS_START: "2026-05-20", MIS_END: "" }],
      Episodes: [{ DECOM: "2026-05-04", DEC: "2026-06-15" }],
    },
    "open since the first of two times in care": {
      Missing: [{ MIS_START: "2026-05-20", MIS_END: "" }],
      Episodes: [
        { DECOM: "2026-05-04", DEC: "2026-06-15" },
        { DECOM: "2026-09-01", DEC: "" },
      ],
    },
    "ended before care began": {
      Missing: [{ MIS_START: "2026-05-01", MIS_END: "2026-05-03" }],
      Episodes: [{ DECOM: "2026-05-04", DEC: "2026-06-15" }],
    },
  },
});
