rule({
  code: "374",
  message: "A child under 14 must not be placed in residential employment.",
  table: "Episodes",
  fields: ["DECOM", "PLACE"],

  fails: (episode) => episode.PLACE === "P3" && episode.DECOM < addYears(episode.child.Header?.DOB, 14),

  valid: {
    "placed there on the 14th birthday": {
      Header: { DOB: "2012-06-15" },
      Episodes: [{ PLACE: "P3", DECOM: "2026-06-15" }],
    },
    "placed in foster care at 13": {
      Header: { DOB: "2012-06-15" },
      Episodes: [{ PLACE: "U6", DECOM: "2026-06-14" }],
    },
    "date of birth is blank": {
      Header: { DOB: "" },
      Episodes: [{ PLACE: "P3", DECOM: "2026-06-14" }],
    },
    "start is blank": {
      Header: { DOB: "2012-06-15" },
      Episodes: [{ PLACE: "P3", DECOM: "" }],
    },
  },

  invalid: {
    "placed there the day before the 14th birthday": {
      Header: { DOB: "2012-06-15" },
      Episodes: [{ PLACE: "P3", DECOM: "2026-06-14", DEC: "2026-08-01" }],
    },
    "placed there at 13, and there still": {
      Header: { DOB: "2012-06-15" },
      Episodes: [{ PLACE: "P3", DECOM: "2026-06-14", DEC: "" }],
    },
  },

  notes: "It asks about open episodes too: that a child is there still is no reason to pass them over.",
});
