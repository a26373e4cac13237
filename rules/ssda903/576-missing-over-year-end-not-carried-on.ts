rule({
  code: "576",
  message: "A missing period that was open at the end of last year must be the first of this year.",
  table: "Missing",
  fields: ["MIS_START"],
  needs: ["lastYear"],

  fails: (missing) => {
    const isFirst = !missing.previous;
    const before = missing.child.lastYear.Missing.at(-1);
    if (!isFirst || !before || !isBlank(before.MIS_END)) return false;
    return !sameDay(missing.MIS_START, before.MIS_START) && [before];
  },

  valid: {
    "carried on": {
      lastYear: { Missing: [{ MIS_START: "2026-03-30", MIS_END: "" }] },
      Missing: [{ MIS_START: "2026-03-30", MIS_END: "2026-04-02" }],
    },
    "had ended by last year": {
      lastYear: { Missing: [{ MIS_START: "2026-03-30", MIS_END: "2026-03-31" }] },
      Missing: [{ MIS_START: "2026-06-15" }],
    },
    "a second one follows": {
      lastYear: { Missing: [{ MIS_START: "2026-03-30", MIS_END: "" }] },
      Missing: [{ MIS_START: "2026-03-30", MIS_END: "2026-04-02" }, { MIS_START: "2026-06-15" }],
    },
    "not in last year's return": { MIS_START: "2026-06-15" },
  },

  invalid: {
    "begins a day later this year": {
      lastYear: { Missing: [{ MIS_START: "2026-03-30", MIS_END: "" }] },
      Missing: [{ MIS_START: "2026-03-31" }],
    },
    "start is blank this year": {
      lastYear: { Missing: [{ MIS_START: "2026-03-30", MIS_END: "" }] },
      Missing: [{ MIS_START: "" }],
    },
  },
});
