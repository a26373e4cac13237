rule({
  code: "707",
  message: "A deprivation of liberty order must end no later than the time in care.",
  table: "DoLo",
  fields: ["DOLO_END"],
  since: 2027,

  fails: (order) => {
    const episodes = order.child.Episodes;
    if (isBlank(order.DOLO_START) || episodes.length === 0) return false;
    // While it is open it is as late as can be, so the time in care that it began in must be open too.
    const last = order.DOLO_END ?? order.DOLO_START;
    return !runs(episodes, "DECOM", "DEC").some((care) => {
      const careEnd = care.rows.at(-1).DEC;
      const covers = care.start <= last && (isBlank(careEnd) || last <= careEnd);
      return covers && (isBlank(careEnd) || !isBlank(order.DOLO_END));
    });
  },

  valid: {
    "ends the day care ends": {
      DoLo: [{ DOLO_START: "2026-05-20", DOLO_END: "2026-06-15" }],
      Episodes: [{ DECOM: "2026-05-04", DEC: "2026-06-15" }],
    },
    "ends in the next episode of one time in care": {
      DoLo: [{ DOLO_START: "2026-05-20", DOLO_END: "2026-07-01" }],
      Episodes: [
        { DECOM: "2026-05-04", DEC: "2026-06-15" },
        { DECOM: "2026-06-15", DEC: "2026-09-01" },
      ],
    },
    "ends the day care begins": {
      DoLo: [{ DOLO_START: "2026-05-01", DOLO_END: "2026-05-04" }],
      Episodes: [{ DECOM: "2026-05-04", DEC: "2026-06-15" }],
    },
    "neither has ended": {
      DoLo: [{ DOLO_START: "2026-05-20", DOLO_END: "" }],
      Episodes: [{ DECOM: "2026-05-04", DEC: "" }],
    },
    "start is blank": {
      DoLo: [{ DOLO_START: "", DOLO_END: "2026-06-16" }],
      Episodes: [{ DECOM: "2026-05-04", DEC: "2026-06-15" }],
    },
    "the child has no episodes, which is another check": {
      DoLo: [{ DOLO_START: "2026-05-20", DOLO_END: "" }],
    },
  },

  invalid: {
    "ends the day after care ended": {
      DoLo: [{ DOLO_START: "2026-05-20", DOLO_END: "2026-06-16" }],
      Episodes: [{ DECOM: "2026-05-04", DEC: "2026-06-15" }],
    },
    "still open, and care has ended": {
      DoLo: [{ DOLO_START: "2026-05-20", DOLO_END: "" }],
      Episodes: [{ DECOM: "2026-05-04", DEC: "2026-06-15" }],
    },
    "open since the first of two times in care": {
      DoLo: [{ DOLO_START: "2026-05-20", DOLO_END: "" }],
      Episodes: [
        { DECOM: "2026-05-04", DEC: "2026-06-15" },
        { DECOM: "2026-09-01", DEC: "" },
      ],
    },
    "ended before care began": {
      DoLo: [{ DOLO_START: "2026-05-01", DOLO_END: "2026-05-03" }],
      Episodes: [{ DECOM: "2026-05-04", DEC: "2026-06-15" }],
    },
  },
});
