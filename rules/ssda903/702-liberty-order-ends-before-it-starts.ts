rule({
  code: "702",
  message: "A deprivation of liberty order must end after it starts.",
  table: "DoLo",
  fields: ["DOLO_START", "DOLO_END"],
  since: 2027,

  fails: (order) => order.DOLO_END <= order.DOLO_START,

  valid: {
    "ends the day after it starts": { DOLO_START: "2026-06-15", DOLO_END: "2026-06-16" },
    "has not ended": { DOLO_START: "2026-06-15", DOLO_END: "" },
    "start is blank": { DOLO_START: "", DOLO_END: "2026-06-15" },
  },

  invalid: {
    "ends the day it starts": { DOLO_START: "2026-06-15", DOLO_END: "2026-06-15" },
    "ends the day before it starts": { DOLO_START: "2026-06-15", DOLO_END: "2026-06-14" },
  },
});
