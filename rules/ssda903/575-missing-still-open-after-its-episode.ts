rule({
  code: "575",
  message: "A missing period must be closed when the episode it began in has ended.",
  table: "Missing",
  fields: ["MIS_END"],

  fails: (missing) => {
    // An end that cannot be read was still meant as one.
    if (!isBlank(missing.raw.MIS_END)) return false;
    return missing.child.Episodes.some(
      (each) => each.DECOM <= missing.MIS_START && missing.MIS_START <= each.DEC,
    );
  },

  valid: {
    "both have ended": {
      Missing: [{ MIS_START: "2026-05-20", MIS_END: "2026-05-21" }],
      Episodes: [{ DECOM: "2026-05-04", DEC: "2026-06-15" }],
    },
    "neither has ended": {
      Missing: [{ MIS_START: "2026-05-20", MIS_END: "" }],
      Episodes: [{ DECOM: "2026-05-04", DEC: "" }],
    },
    "the missing period began after the episode": {
      Missing: [{ MIS_START: "2026-06-16", MIS_END: "" }],
      Episodes: [
        { DECOM: "2026-05-04", DEC: "2026-06-15" },
        { DECOM: "2026-06-15", DEC: "" },
      ],
    },
    "an end that cannot be read": {
      Missing: [{ MIS_START: "2026-05-20", MIS_END: "31/06/2026" }],
      Episodes: [{ DECOM: "2026-05-04", DEC: "2026-06-15" }],
    },
  },

  invalid: {
    "began the day the episode ended": {
      Missing: [{ MIS_START: "2026-06-15", MIS_END: "" }],
      Episodes: [{ DECOM: "2026-05-04", DEC: "2026-06-15" }],
    },
    "began the day the episode did": {
      Missing: [{ MIS_START: "2026-05-04", MIS_END: "" }],
      Episodes: [{ DECOM: "2026-05-04", DEC: "2026-06-15" }],
    },
  },
});
