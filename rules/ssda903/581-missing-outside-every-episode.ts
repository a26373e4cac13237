rule({
  code: "581",
  message: "A missing period must start during one of the child's episodes.",
  table: "Missing",
  fields: ["MIS_START"],

  fails: (missing) => {
    const episodes = missing.child.Episodes;
    const during = episodes.some((each) => {
      const begun = each.DECOM <= missing.MIS_START;
      return begun && (isBlank(each.DEC) || missing.MIS_START <= each.DEC);
    });
    return episodes.length > 0 && !during;
  },

  valid: {
    "starts the day an episode does": {
      Missing: [{ MIS_START: "2026-05-04" }],
      Episodes: [{ DECOM: "2026-05-04", DEC: "2026-06-15" }],
    },
    "starts the day it ends": {
      Missing: [{ MIS_START: "2026-06-15" }],
      Episodes: [{ DECOM: "2026-05-04", DEC: "2026-06-15" }],
    },
    "the episode has not ended": {
      Missing: [{ MIS_START: "2026-09-01" }],
      Episodes: [{ DECOM: "2026-05-04", DEC: "" }],
    },
    "the child has no episodes, which is another check": { Missing: [{ MIS_START: "2026-05-04" }] },
  },

  invalid: {
    "starts the day before the episode": {
      Missing: [{ MIS_START: "2026-05-03" }],
      Episodes: [{ DECOM: "2026-05-04", DEC: "2026-06-15" }],
    },
    "starts between two episodes": {
      Missing: [{ MIS_START: "2026-06-16" }],
      Episodes: [
        { DECOM: "2026-05-04", DEC: "2026-06-15" },
        { DECOM: "2026-09-01", DEC: "" },
      ],
    },
    "start is blank": {
      Missing: [{ MIS_START: "" }],
      Episodes: [{ DECOM: "2026-05-04", DEC: "2026-06-15" }],
    },
  },
});
