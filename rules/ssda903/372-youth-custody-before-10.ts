rule({
  code: "372",
  message: "A child under 10 must not be placed in youth custody.",
  table: "Episodes",
  fields: ["DECOM", "PLACE"],

  fails: (episode) => episode.PLACE === "R5" && episode.DECOM < addYears(episode.child.Header?.DOB, 10),

  valid: {
    "placed there on the 10th birthday": {
      Header: { DOB: "2016-06-15" },
      Episodes: [{ PLACE: "R5", DECOM: "2026-06-15" }],
    },
    "placed in a children's home at 9": {
      Header: { DOB: "2016-06-15" },
      Episodes: [{ PLACE: "K2", DECOM: "2026-06-14" }],
    },
    "date of birth is blank": {
      Header: { DOB: "" },
      Episodes: [{ PLACE: "R5", DECOM: "2026-06-14" }],
    },
    "start is blank": {
      Header: { DOB: "2016-06-15" },
      Episodes: [{ PLACE: "R5", DECOM: "" }],
    },
  },

  invalid: {
    "placed there the day before the 10th birthday": {
      Header: { DOB: "2016-06-15" },
      Episodes: [{ PLACE: "R5", DECOM: "2026-06-14", DEC: "2026-08-01" }],
    },
    "placed there at 9, and there still": {
      Header: { DOB: "2016-06-15" },
      Episodes: [{ PLACE: "R5", DECOM: "2026-06-14", DEC: "" }],
    },
  },

  notes: "It asks about open episodes too: that a child is there still is no reason to pass them over.",
});
