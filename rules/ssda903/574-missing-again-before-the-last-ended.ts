rule({
  code: "574",
  message: "A missing period must not start before the last one ended.",
  table: "Missing",
  fields: ["MIS_START", "MIS_END"],

  fails: (missing) => {
    const last = missing.previous;
    if (!last || isBlank(missing.MIS_START)) return false;
    return isBlank(last.MIS_END) || missing.MIS_START < last.MIS_END;
  },

  valid: {
    "starts the day the last one ended": {
      Missing: [{ MIS_START: "2026-05-04", MIS_END: "2026-06-15" }, { MIS_START: "2026-06-15" }],
    },
    "the child's only one": { MIS_START: "2026-05-04", MIS_END: "" },
    "start is blank": {
      Missing: [{ MIS_START: "2026-05-04", MIS_END: "" }, { MIS_START: "" }],
    },
  },

  invalid: {
    "starts the day before the last one ended": {
      Missing: [
        { MIS_START: "2026-05-04", MIS_END: "2026-06-15" },
        { MIS_START: "2026-06-14", fails: true },
      ],
    },
    "the last one has not ended": {
      Missing: [
        { MIS_START: "2026-05-04", MIS_END: "" },
        { MIS_START: "2026-06-15", fails: true },
      ],
    },
    "the later one stands first in the file": {
      Missing: [
        { MIS_START: "2026-06-14", MIS_END: "2026-06-20", fails: true },
        { MIS_START: "2026-05-04", MIS_END: "2026-06-15" },
      ],
    },
  },

  notes: "The last one is the one that started before it, wherever it stands in the file.",
});
