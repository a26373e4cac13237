rule({
  code: "210",
  message: "A child must not have the pupil number code UN4 unless care began in the last week of the year.",
  table: "Header",
  fields: ["UPN", "Episodes.DECOM"],
  needs: ["Episodes"],

  fails: (header, collection) => {
    const lastWeek = addDays(collection.end, -7);
    const began = header.child.Episodes.find((episode) => episode.DECOM < lastWeek);
    return header.UPN === "UN4" && began && [began];
  },

  valid: {
    "care began a week before the end of the year": {
      Header: { UPN: "UN4" },
      Episodes: [{ DECOM: "2027-03-24" }],
      collection: { year: 2027 },
    },
    "began earlier, and the number is known": {
      Header: { UPN: "A990000000001" },
      Episodes: [{ DECOM: "2026-06-15" }],
      collection: { year: 2027 },
    },
    "began earlier, and is not of school age": {
      Header: { UPN: "UN1" },
      Episodes: [{ DECOM: "2026-06-15" }],
      collection: { year: 2027 },
    },
    "start is blank": {
      Header: { UPN: "UN4" },
      Episodes: [{ DECOM: "" }],
      collection: { year: 2027 },
    },
  },

  invalid: {
    "care began the day before the last week": {
      Header: { UPN: "UN4" },
      Episodes: [{ DECOM: "2027-03-23" }],
      collection: { year: 2027 },
    },
    "moved in the last week, and care began long before": {
      Header: { UPN: "UN4" },
      Episodes: [{ DECOM: "2026-06-15", DEC: "2027-03-28" }, { DECOM: "2027-03-28" }],
      collection: { year: 2027 },
    },
  },

  notes:
    "Care that began in the last week is the reason for UN4, so those children are passed over: finding them would be the wrong way round.",
});
