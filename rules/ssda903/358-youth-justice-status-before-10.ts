rule({
  code: "358",
  message: "A child under 10 must not have a youth justice legal status.",
  table: "Episodes",
  fields: ["DECOM", "LS", "Header.DOB"],

  fails: (episode) => {
    const header = episode.child.Header;
    const youthJustice = oneOf(episode.LS, ["J1", "J2", "J3"]);
    return youthJustice && episode.DECOM < addYears(header?.DOB, 10) && [header];
  },

  valid: {
    "remanded on the 10th birthday": {
      Header: { DOB: "2016-06-15" },
      Episodes: [{ DECOM: "2026-06-15", LS: "J1" }],
    },
    "under a care order at 9": {
      Header: { DOB: "2016-06-15" },
      Episodes: [{ DECOM: "2026-06-14", LS: "C1" }],
    },
    "date of birth is blank": {
      Header: { DOB: "" },
      Episodes: [{ DECOM: "2026-06-14", LS: "J1" }],
    },
    "start is blank": {
      Header: { DOB: "2016-06-15" },
      Episodes: [{ DECOM: "", LS: "J1" }],
    },
  },

  invalid: {
    "remanded the day before the 10th birthday": {
      Header: { DOB: "2016-06-15" },
      Episodes: [{ DECOM: "2026-06-14", LS: "J1" }],
    },
    "detained by the police at 9": {
      Header: { DOB: "2016-06-15" },
      Episodes: [{ DECOM: "2026-06-14", LS: "J2" }],
    },
    "born on 29 February, rehabilitation order on 27 February at 9": {
      Header: { DOB: "2016-02-29" },
      Episodes: [{ DECOM: "2026-02-27", LS: "J3" }],
    },
  },
});
