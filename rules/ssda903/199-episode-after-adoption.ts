rule({
  code: "199",
  message: "A child who left care through adoption must not have a later episode.",
  table: "Episodes",
  fields: ["CHILD"],

  fails: (episode) => {
    const { Episodes, lastYear } = episode.child;
    const others = [...lastYear.Episodes, ...Episodes].filter((it) => it !== episode);
    return others.some((it) => oneOf(it.REC, ["E11", "E12"]) && it.DEC <= episode.DECOM);
  },

  valid: {
    "adopted, and nothing follows": {
      Episodes: [
        { DECOM: "2026-04-05", DEC: "2026-07-01", REC: "X1" },
        { DECOM: "2026-07-01", DEC: "2026-09-01", REC: "E11" },
      ],
    },
    "returned home, and came back": {
      Episodes: [{ DECOM: "2026-04-05", DEC: "2026-07-01", REC: "E4A" }, { DECOM: "2026-09-01" }],
    },
    "the same episode in both years": {
      lastYear: { Episodes: [{ DECOM: "2025-06-15", DEC: "2026-03-01", REC: "E12" }] },
      Episodes: [{ DECOM: "2025-06-15", DEC: "2026-03-01", REC: "E12" }],
    },
  },

  invalid: {
    "adopted, and another episode follows": {
      Episodes: [
        { DECOM: "2026-04-05", DEC: "2026-07-01", REC: "E11" },
        { DECOM: "2026-09-01", fails: true },
      ],
    },
    "adopted last year": {
      lastYear: { Episodes: [{ DECOM: "2025-06-15", DEC: "2026-03-01", REC: "E12" }] },
      Episodes: [{ DECOM: "2026-09-01" }],
    },
  },
});
