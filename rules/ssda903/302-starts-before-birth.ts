rule({
  code: "302",
  message: "An episode must not start before the child was born.",
  table: "Episodes",
  fields: ["DECOM", "Header.DOB"],

  fails: (episode) => {
    const isFirst = !episode.previous;
    const header = episode.child.Header;
    return isFirst && episode.DECOM < header?.DOB && [header];
  },

  valid: {
    "starts the day the child was born": {
      Header: { DOB: "2026-05-04" },
      Episodes: [{ DECOM: "2026-05-04" }],
    },
    "date of birth is blank": {
      Header: { DOB: "" },
      Episodes: [{ DECOM: "2026-05-04" }],
    },
    "start is blank": {
      Header: { DOB: "2026-05-04" },
      Episodes: [{ DECOM: "" }],
    },
  },

  invalid: {
    "starts the day before the child was born": {
      Header: { DOB: "2026-05-04" },
      Episodes: [{ DECOM: "2026-05-03" }],
    },
    "only the first of two is found": {
      Header: { DOB: "2026-05-04" },
      Episodes: [{ DECOM: "2026-04-05", fails: true }, { DECOM: "2026-04-20" }],
    },
  },

  notes:
    "Only the first episode is found, because one wrong date of birth would find all of them; a child given twice in Header is shown once.",
});
