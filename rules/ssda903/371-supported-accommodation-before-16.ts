rule({
  code: "371",
  message: "A child under 16 must not be placed in supported accommodation.",
  table: "Episodes",
  fields: ["DECOM", "PLACE"],
  since: 2025,

  fails: (episode) => {
    const turns16 = addYears(episode.child.Header?.DOB, 16);
    return episode.PLACE === "K3" && episode.DECOM < turns16;
  },

  valid: {
    "placed there on the 16th birthday": {
      Header: { DOB: "2010-06-15" },
      Episodes: [{ PLACE: "K3", DECOM: "2026-06-15" }],
    },
    "placed in a children's home at 15": {
      Header: { DOB: "2010-06-15" },
      Episodes: [{ PLACE: "K2", DECOM: "2026-06-14" }],
    },
    "date of birth is blank": {
      Header: { DOB: "" },
      Episodes: [{ PLACE: "K3", DECOM: "2026-06-14" }],
    },
    "start is blank": {
      Header: { DOB: "2010-06-15" },
      Episodes: [{ PLACE: "K3", DECOM: "" }],
    },
  },

  invalid: {
    "placed there the day before the 16th birthday": {
      Header: { DOB: "2010-06-15" },
      Episodes: [{ PLACE: "K3", DECOM: "2026-06-14", DEC: "2026-08-01" }],
    },
    "placed there at 15, and there still": {
      Header: { DOB: "2010-06-15" },
      Episodes: [{ PLACE: "K3", DECOM: "2026-06-14", DEC: "" }],
    },
  },

  notes: "It asks about open episodes too: that a child is there still is no reason to pass them over.",
});
