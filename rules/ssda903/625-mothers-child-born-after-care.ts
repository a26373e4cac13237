rule({
  code: "625",
  message: "A mother's child must not be born after the end of the year, or after care ended.",
  table: "Header",
  fields: ["MC_DOB", "Episodes.DEC"],

  fails: (header, collection) => {
    if (isBlank(header.MC_DOB)) return false;
    const episodes = header.child.Episodes;
    const stillInCare = episodes.some((each) => isBlank(each.DEC));
    const last = sortBy(episodes, "DEC").findLast((each) => !isBlank(each.DEC));
    const afterCare = !stillInCare && header.MC_DOB > last?.DEC;
    return (header.MC_DOB > collection.end || afterCare) && [last];
  },

  valid: {
    "born on the last day of the year": {
      Header: { MC_DOB: "2027-03-31" },
      Episodes: [{ DECOM: "2025-06-15", DEC: "" }],
      collection: { year: 2027 },
    },
    "born the day care ended, two episodes on": {
      Header: { MC_DOB: "2026-06-15" },
      Episodes: [
        { DECOM: "2025-06-15", DEC: "2026-01-15" },
        { DECOM: "2026-01-15", DEC: "2026-06-15" },
      ],
      collection: { year: 2027 },
    },
    "born after one episode, in the next": {
      Header: { MC_DOB: "2026-09-01" },
      Episodes: [
        { DECOM: "2025-06-15", DEC: "2026-06-15" },
        { DECOM: "2026-06-15", DEC: "" },
      ],
      collection: { year: 2027 },
    },
    "no child": {
      Header: { MC_DOB: "" },
      Episodes: [{ DECOM: "2025-06-15", DEC: "2026-06-15" }],
      collection: { year: 2027 },
    },
  },

  invalid: {
    "born the day after care ended, two episodes on": {
      Header: { MC_DOB: "2026-06-16" },
      Episodes: [
        { DECOM: "2025-06-15", DEC: "2026-01-15" },
        { DECOM: "2026-01-15", DEC: "2026-06-15" },
      ],
      collection: { year: 2027 },
    },
    "born the day after the year ended": {
      Header: { MC_DOB: "2027-04-01" },
      Episodes: [{ DECOM: "2025-06-15", DEC: "" }],
      collection: { year: 2027 },
    },
  },

  notes: "Care has not ended while an episode is open, however early the one before it ended.",
});
