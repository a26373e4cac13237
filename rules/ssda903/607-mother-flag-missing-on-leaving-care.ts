rule({
  code: "607",
  message: "A female who left care this year must have the mother flag filled in, except for short breaks.",
  table: "Episodes",
  fields: ["DEC", "REC", "LS", "Header.MOTHER", "Header.SEX"],

  fails: (episode, collection) => {
    const header = episode.child.Header;
    const leftCare = !isBlank(episode.REC) && episode.REC !== "X1" && !oneOf(episode.LS, ["V3", "V4"]);
    const thisYear = episode.DEC >= collection.start && episode.DEC <= collection.end;
    return leftCare && thisYear && header?.SEX === "F" && isBlank(header.MOTHER) && [header];
  },

  valid: {
    "no mother": {
      Header: { SEX: "F", MOTHER: "0" },
      Episodes: [{ DEC: "2026-06-15", REC: "E4A", LS: "C2" }],
      collection: { year: 2027 },
    },
    "short breaks": {
      Header: { SEX: "F", MOTHER: "" },
      Episodes: [
        { DEC: "2026-06-15", REC: "E4A", LS: "V3" },
        { DEC: "2026-09-01", REC: "E4A", LS: "V4" },
      ],
      collection: { year: 2027 },
    },
    "another episode followed": {
      Header: { SEX: "F", MOTHER: "" },
      Episodes: [{ DEC: "2026-06-15", REC: "X1", LS: "C2" }],
      collection: { year: 2027 },
    },
    "a male": {
      Header: { SEX: "M", MOTHER: "" },
      Episodes: [{ DEC: "2026-06-15", REC: "E4A", LS: "C2" }],
      collection: { year: 2027 },
    },
    "left care the day before the year": {
      Header: { SEX: "F", MOTHER: "" },
      Episodes: [{ DEC: "2026-03-31", REC: "E4A", LS: "C2" }],
      collection: { year: 2027 },
    },
    "the episode ends after the year": {
      Header: { SEX: "F", MOTHER: "" },
      Episodes: [{ DEC: "2027-04-01", REC: "E4A", LS: "C2" }],
      collection: { year: 2027 },
    },
  },

  invalid: {
    "left care on the first day of the year": {
      Header: { SEX: "F", MOTHER: "" },
      Episodes: [{ DEC: "2026-04-01", REC: "E4A", LS: "C2" }],
      collection: { year: 2027 },
    },
    "left care on the last day, and legal status is blank": {
      Header: { SEX: "F", MOTHER: "" },
      Episodes: [{ DEC: "2027-03-31", REC: "E8", LS: "" }],
      collection: { year: 2027 },
    },
  },
});
