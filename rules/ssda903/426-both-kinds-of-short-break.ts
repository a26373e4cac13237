rule({
  code: "426",
  message: "A child must not have both kinds of short break, V3 and V4, in one year.",
  table: "Episodes",
  fields: ["LS"],

  fails: (episode) => {
    const isShortBreak = oneOf(episode.LS, ["V3", "V4"]);
    const byStatus = groupBy(episode.child.Episodes, "LS");
    return isShortBreak && byStatus.has("V3") && byStatus.has("V4");
  },

  valid: {
    "only single short breaks": { Episodes: [{ LS: "V3" }, { LS: "V3" }] },
    "a series, then a care order": { Episodes: [{ LS: "V4" }, { LS: "C2" }] },
    "two children, one kind each": {
      Episodes: [
        { CHILD: "A1", LS: "V3" },
        { CHILD: "B2", LS: "V4" },
      ],
    },
  },

  invalid: {
    "one of each": {
      Episodes: [{ LS: "V3", fails: true }, { LS: "V4", fails: true }, { LS: "C2" }],
    },
  },
});
