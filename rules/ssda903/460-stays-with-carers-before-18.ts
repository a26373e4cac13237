rule({
  code: "460",
  message: "A person must be 18 to leave care and stay with the same carers.",
  table: "Episodes",
  fields: ["DEC", "REC"],

  fails: (episode) => episode.REC === "E17" && episode.DEC < addYears(episode.child.Header?.DOB, 18),

  valid: {
    "left care on the 18th birthday": {
      Header: { DOB: "2008-06-15" },
      Episodes: [{ DEC: "2026-06-15", REC: "E17" }],
    },
    "left care at 17 otherwise": {
      Header: { DOB: "2008-06-15" },
      Episodes: [{ DEC: "2026-06-14", REC: "E4A" }],
    },
    "date of birth is blank": {
      Header: { DOB: "" },
      Episodes: [{ DEC: "2026-06-14", REC: "E17" }],
    },
    "end is blank": {
      Header: { DOB: "2008-06-15" },
      Episodes: [{ DEC: "", REC: "E17" }],
    },
    "born on 29 February, left care on 28 February at 18": {
      Header: { DOB: "2008-02-29" },
      Episodes: [{ DEC: "2026-02-28", REC: "E17" }],
    },
  },

  invalid: {
    "left care the day before the 18th birthday": {
      Header: { DOB: "2008-06-15" },
      Episodes: [{ DEC: "2026-06-14", REC: "E17" }],
    },
  },
});
