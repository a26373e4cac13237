rule({
  code: "234",
  message: "A child under 10 must not change placement because of custody.",
  table: "Episodes",
  fields: ["REASON_PLACE_CHANGE", "Header.DOB"],
  since: 2026,

  fails: (episode) => {
    const header = episode.child.Header;
    const intoCustody = episode.REASON_PLACE_CHANGE === "CUSTOD";
    return intoCustody && episode.DECOM < addYears(header?.DOB, 10) && [header];
  },

  valid: {
    "began on the 10th birthday": {
      Header: { DOB: "2016-06-15" },
      Episodes: [{ DECOM: "2026-06-15", REASON_PLACE_CHANGE: "CUSTOD" }],
    },
    "at 9 for another reason": {
      Header: { DOB: "2016-06-15" },
      Episodes: [{ DECOM: "2026-06-14", REASON_PLACE_CHANGE: "CARPL" }],
    },
    "date of birth is blank": {
      Header: { DOB: "" },
      Episodes: [{ DECOM: "2026-06-14", REASON_PLACE_CHANGE: "CUSTOD" }],
    },
    "start is blank": {
      Header: { DOB: "2016-06-15" },
      Episodes: [{ DECOM: "", REASON_PLACE_CHANGE: "CUSTOD" }],
    },
  },

  invalid: {
    "began the day before the 10th birthday": {
      Header: { DOB: "2016-06-15" },
      Episodes: [{ DECOM: "2026-06-14", REASON_PLACE_CHANGE: "CUSTOD" }],
    },
    "born on 29 February, began on 27 February at 9": {
      Header: { DOB: "2016-02-29" },
      Episodes: [{ DECOM: "2026-02-27", REASON_PLACE_CHANGE: "CUSTOD" }],
    },
  },

  notes:
    "The age is that on the first day of the episode, as for a legal status (358) and a placement (372).",
});
