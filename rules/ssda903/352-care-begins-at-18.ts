rule({
  code: "352",
  message: "A time in care must not start on or after the 18th birthday.",
  table: "Episodes",
  fields: ["DECOM", "RNE"],

  fails: (episode) => episode.RNE === "S" && episode.DECOM >= addYears(episode.child.Header?.DOB, 18),

  valid: {
    "starts the day before the 18th birthday": {
      Header: { DOB: "2008-06-15" },
      Episodes: [{ DECOM: "2026-06-14", RNE: "S" }],
    },
    "another placement at 18": {
      Header: { DOB: "2008-06-15" },
      Episodes: [{ DECOM: "2026-06-15", RNE: "P" }],
    },
    "date of birth is blank": {
      Header: { DOB: "" },
      Episodes: [{ DECOM: "2026-06-15", RNE: "S" }],
    },
    "start is blank": {
      Header: { DOB: "2008-06-15" },
      Episodes: [{ DECOM: "", RNE: "S" }],
    },
  },

  invalid: {
    "starts on the 18th birthday": {
      Header: { DOB: "2008-06-15" },
      Episodes: [{ DECOM: "2026-06-15", RNE: "S" }],
    },
    "born on 29 February, starts on 28 February at 18": {
      Header: { DOB: "2008-02-29" },
      Episodes: [{ DECOM: "2026-02-28", RNE: "S" }],
    },
  },
});
