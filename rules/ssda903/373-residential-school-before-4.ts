rule({
  code: "373",
  message: "A child under 4 must not be placed in a residential school.",
  table: "Episodes",
  fields: ["DECOM", "PLACE"],

  fails: (episode) => episode.PLACE === "S1" && episode.DECOM < addYears(episode.child.Header?.DOB, 4),

  valid: {
    "placed there on the 4th birthday": {
      Header: { DOB: "2022-06-15" },
      Episodes: [{ PLACE: "S1", DECOM: "2026-06-15" }],
    },
    "placed in foster care at 3": {
      Header: { DOB: "2022-06-15" },
      Episodes: [{ PLACE: "U6", DECOM: "2026-06-14" }],
    },
    "date of birth is blank": {
      Header: { DOB: "" },
      Episodes: [{ PLACE: "S1", DECOM: "2026-06-14" }],
    },
    "start is blank": {
      Header: { DOB: "2022-06-15" },
      Episodes: [{ PLACE: "S1", DECOM: "" }],
    },
  },

  invalid: {
    "placed there the day before the 4th birthday": {
      Header: { DOB: "2022-06-15" },
      Episodes: [{ PLACE: "S1", DECOM: "2026-06-14", DEC: "2026-08-01" }],
    },
    "placed there at 3, and there still": {
      Header: { DOB: "2022-06-15" },
      Episodes: [{ PLACE: "S1", DECOM: "2026-06-14", DEC: "" }],
    },
  },

  notes: "It asks about open episodes too: that a child is there still is no reason to pass them over.",
});
