rule({
  code: "708",
  message: "A deprivation of liberty order must not start on or before the day the child was born.",
  table: "DoLo",
  fields: ["DOLO_START", "DOB"],
  since: 2027,

  fails: (order) => order.DOLO_START <= order.DOB,

  valid: {
    "starts the day after": { DOB: "2026-05-04", DOLO_START: "2026-05-05" },
    "date of birth is blank": { DOB: "", DOLO_START: "2026-05-04" },
    "start is blank": { DOB: "2026-05-04", DOLO_START: "" },
  },

  invalid: {
    "starts the day the child was born": { DOB: "2026-05-04", DOLO_START: "2026-05-04" },
    "starts the day before": { DOB: "2026-05-04", DOLO_START: "2026-05-03" },
  },
});
