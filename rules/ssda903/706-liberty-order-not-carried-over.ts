rule({
  code: "706",
  message:
    "A deprivation of liberty order open at the end of last year must be in this year's return with the same start.",
  table: "DoLo",
  fields: ["DOLO_START"],
  needs: ["lastYear"],
  since: 2027,

  fails: (order) => {
    if (order.previous) return false;
    const thisYear = order.child.DoLo.map((each) => each.DOLO_START);
    const open = order.child.lastYear.DoLo.filter(
      (each) => !isBlank(each.DOLO_START) && isBlank(each.DOLO_END),
    );
    return open.filter((each) => !oneOf(each.DOLO_START, thisYear));
  },

  valid: {
    "carried over": {
      lastYear: { DoLo: [{ DOLO_START: "2026-03-11", DOLO_END: "" }] },
      DoLo: [{ DOLO_START: "2026-03-11", DOLO_END: "2026-04-11" }, { DOLO_START: "2026-06-15" }],
    },
    "had ended by last year": {
      lastYear: { DoLo: [{ DOLO_START: "2026-03-11", DOLO_END: "2026-03-31" }] },
      DoLo: [{ DOLO_START: "2026-06-15" }],
    },
    "not in last year's return": { DOLO_START: "2026-06-15" },
  },

  invalid: {
    "starts a day later this year": {
      lastYear: { DoLo: [{ DOLO_START: "2026-03-11", DOLO_END: "" }] },
      DoLo: [{ DOLO_START: "2026-03-12" }],
    },
    "only the first of this year's is found": {
      lastYear: { DoLo: [{ DOLO_START: "2026-03-11", DOLO_END: "" }] },
      DoLo: [{ DOLO_START: "2026-06-15", DOLO_END: "2026-07-01", fails: true }, { DOLO_START: "2026-09-01" }],
    },
    "one of two open ones is missing": {
      lastYear: { DoLo: [{ DOLO_START: "2026-03-11" }, { DOLO_START: "2026-03-20" }] },
      DoLo: [{ DOLO_START: "2026-03-11" }],
    },
  },

  notes: "It finds a child's first order of this year, because the one that is missing has no row to find.",
});
