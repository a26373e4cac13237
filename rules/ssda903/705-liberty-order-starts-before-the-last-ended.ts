rule({
  code: "705",
  message: "A deprivation of liberty order must not start before the last one ended.",
  table: "DoLo",
  fields: ["DOLO_START", "DOLO_END"],
  since: 2027,

  fails: (order) => {
    const last = order.previous;
    if (!last || isBlank(order.DOLO_START)) return false;
    return isBlank(last.DOLO_END) || order.DOLO_START < last.DOLO_END;
  },

  valid: {
    "starts the day the last one ended": {
      DoLo: [{ DOLO_START: "2026-05-04", DOLO_END: "2026-06-15" }, { DOLO_START: "2026-06-15" }],
    },
    "the child's only one": { DOLO_START: "2026-05-04", DOLO_END: "" },
    "start is blank": {
      DoLo: [{ DOLO_START: "2026-05-04", DOLO_END: "" }, { DOLO_START: "" }],
    },
  },

  invalid: {
    "starts the day before the last one ended": {
      DoLo: [
        { DOLO_START: "2026-05-04", DOLO_END: "2026-06-15" },
        { DOLO_START: "2026-06-14", fails: true },
      ],
    },
    "the last one has not ended": {
      DoLo: [
        { DOLO_START: "2026-05-04", DOLO_END: "" },
        { DOLO_START: "2026-06-15", fails: true },
      ],
    },
    "the later one stands first in the file": {
      DoLo: [
        { DOLO_START: "2026-06-14", DOLO_END: "2026-06-20", fails: true },
        { DOLO_START: "2026-05-04", DOLO_END: "2026-06-15" },
      ],
    },
  },

  notes: "The last one is the one that started before it, wherever it stands in the file.",
});
