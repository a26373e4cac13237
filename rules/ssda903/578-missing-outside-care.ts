rule({
  code: "578",
  message: "A missing period must start during a time in care.",
  table: "Missing",
  fields: ["MIS_START"],

  fails: (missing) => {
    const episodes = missing.child.Episodes;
    if (isBlank(missing.MIS_START) || episodes.length === 0) return false;
    return !runs(episodes, "DECOM", "DEC").some((care) => {
      const careEnd = care.rows.at(-1).DEC;
      return care.start <= missing.MIS_START && (isBlank(careEnd) || missing.MIS_START <= careEnd);
    });
  },

  valid: {
    "starts the day care does": {
      Missing: [{ MIS_START: "2026-05-04" }],
      Episodes: [{ DECOM: "2026-05-04", DEC: "2026-06-15" }],
    },
    "starts the day care ends": {
      Missing: [{ MIS_START: "2026-09-01" }],
      Episodes: [
        { DECOM: "2026-05-04", DEC: "2026-06-15" },
        { DECOM: "2026-06-15", DEC: "2026-09-01" },
      ],
    },
    "care has not ended": {
      Missing: [{ MIS_START: "2027-01-15" }],
      Episodes: [{ DECOM: "2026-05-04", DEC: "" }],
    },
    "start is blank": {
      Missing: [{ MIS_START: "" }],
      Episodes: [{ DECOM: "2026-05-04", DEC: "2026-06-15" }],
    },
    "the child has no episodes, which is another check": { Missing: [{ MIS_START: "2026-05-04" }] },
  },

  invalid: {
    "starts the day before care": {
      Missing: [{ MIS_START: "2026-05-03" }],
      Episodes: [{ DECOM: "2026-05-04", DEC: "2026-06-15" }],
    },
    "starts the day after care": {
      Missing: [{ MIS_START: "2026-06-16" }],
      Episodes: [{ DECOM: "2026-05-04", DEC: "2026-06-15" }],
    },
    "starts between two times in care": {
      Missing: [{ MIS_START: "2026-07-01" }],
      Episodes: [
        { DECOM: "2026-05-04", DEC: "2026-06-15" },
        { DECOM: "2026-09-01", DEC: "" },
      ],
    },
  },
});
