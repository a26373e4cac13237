rule({
  code: "386",
  message: "A child must not be recorded as adopted after turning 18.",
  table: "Episodes",
  fields: ["REC", "DEC", "Header.DOB"],

  fails: (episode) => {
    const born = episode.child.Header?.DOB;
    return oneOf(episode.REC, ["E11", "E12"]) && episode.DEC >= addYears(born, 18);
  },

  valid: {
    "adopted the day before the 18th birthday": {
      Header: { DOB: "2008-06-15" },
      Episodes: [{ DEC: "2026-06-14", REC: "E11" }],
    },
    "left care at 18 for another reason": {
      Header: { DOB: "2008-06-15" },
      Episodes: [{ DEC: "2026-06-15", REC: "E17" }],
    },
    "date of birth is blank": {
      Header: { DOB: "" },
      Episodes: [{ DEC: "2026-06-15", REC: "E11" }],
    },
    "end date is blank": {
      Header: { DOB: "2008-06-15" },
      Episodes: [{ DEC: "", REC: "E11" }],
    },
  },

  invalid: {
    "adopted on the 18th birthday": {
      Header: { DOB: "2008-06-15" },
      Episodes: [{ DEC: "2026-06-15", REC: "E11" }],
    },
    "born on 29 February, adopted on 28 February at 18": {
      Header: { DOB: "2008-02-29" },
      Episodes: [{ DEC: "2026-02-28", REC: "E12" }],
    },
  },
});
