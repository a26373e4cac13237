rule({
  code: "407",
  message: "A special guardianship order must not be granted after the 18th birthday.",
  table: "Episodes",
  fields: ["DEC", "REC", "Header.DOB"],

  fails: (episode) => {
    const header = episode.child.Header;
    const specialGuardianship = oneOf(episode.REC, ["E45", "E46", "E47", "E48"]);
    return specialGuardianship && episode.DEC > addYears(header?.DOB, 18) && [header];
  },

  valid: {
    "granted on the 18th birthday": {
      Header: { DOB: "2008-06-15" },
      Episodes: [{ DEC: "2026-06-15", REC: "E45" }],
    },
    "left care otherwise after it": {
      Header: { DOB: "2008-06-15" },
      Episodes: [{ DEC: "2026-06-16", REC: "E17" }],
    },
    "date of birth is blank": {
      Header: { DOB: "" },
      Episodes: [{ DEC: "2026-06-16", REC: "E45" }],
    },
    "end is blank": {
      Header: { DOB: "2008-06-15" },
      Episodes: [{ DEC: "", REC: "E45" }],
    },
  },

  invalid: {
    "granted the day after the 18th birthday, whoever to": {
      Header: { DOB: "2008-06-15" },
      Episodes: [
        { REC: "E45", DEC: "2026-06-16", fails: true },
        { REC: "E46", DEC: "2026-06-16", fails: true },
        { REC: "E47", DEC: "2026-06-16", fails: true },
        { REC: "E48", DEC: "2026-06-16", fails: true },
      ],
    },
    "born on 29 February, granted on 1 March at 18": {
      Header: { DOB: "2008-02-29" },
      Episodes: [{ DEC: "2026-03-01", REC: "E48" }],
    },
  },
});
