rule({
  code: "586",
  message: "A missing period must not start on or before the day the child was born.",
  table: "Missing",
  fields: ["MIS_START", "DOB"],

  fails: (missing) => missing.MIS_START <= missing.DOB,

  valid: {
    "starts the day after birth": { DOB: "2012-06-15", MIS_START: "2012-06-16" },
    "start is blank": { DOB: "2012-06-15", MIS_START: "" },
    "date of birth is blank": { DOB: "", MIS_START: "2026-06-15" },
  },

  invalid: {
    "starts on the day of birth": { DOB: "2012-06-15", MIS_START: "2012-06-15" },
    "starts before birth": { DOB: "2012-06-15", MIS_START: "2011-06-20" },
  },
});
