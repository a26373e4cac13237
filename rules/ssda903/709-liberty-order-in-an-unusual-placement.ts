rule({
  code: "709",
  message:
    "A child under a deprivation of liberty order in an unusual placement must be checked and confirmed.",
  table: "DoLo",
  fields: ["DOLO_START", "Episodes.PLACE"],
  needs: ["Episodes"],
  severity: "query",
  since: 2027,

  fails: (order) => {
    const family = ["A3", "A4", "A5", "A6", "P1", "U1", "U2", "U3", "U4", "U5", "U6"];
    const others = ["P3", "R3", "T2", "T3"];
    const during = order.child.Episodes.filter((episode) =>
      overlaps(order.DOLO_START, order.DOLO_END, episode.DECOM, episode.DEC),
    );
    return during.filter((episode) => oneOf(episode.PLACE, [...family, ...others]));
  },

  valid: {
    "in a children's home": {
      Episodes: [{ DECOM: "2026-04-05", PLACE: "K2" }],
      DoLo: [{ DOLO_START: "2026-06-15", DOLO_END: "2026-07-15" }],
    },
    "left the foster carers the day the order began": {
      Episodes: [
        { DECOM: "2026-04-05", DEC: "2026-06-15", PLACE: "U6" },
        { DECOM: "2026-06-15", PLACE: "K2" },
      ],
      DoLo: [{ DOLO_START: "2026-06-15", DOLO_END: "2026-07-15" }],
    },
    "the order's start is blank": {
      Episodes: [{ DECOM: "2026-04-05", PLACE: "U6" }],
      DoLo: [{ DOLO_START: "", DOLO_END: "" }],
    },
  },

  invalid: {
    "with foster carers": {
      Episodes: [{ DECOM: "2026-04-05", PLACE: "U6" }],
      DoLo: [{ DOLO_START: "2026-06-15", DOLO_END: "2026-07-15", fails: true }],
    },
    "moved to foster carers while the order was open": {
      Episodes: [
        { DECOM: "2026-04-05", DEC: "2026-07-01", PLACE: "K2" },
        { DECOM: "2026-07-01", PLACE: "P1" },
      ],
      DoLo: [{ DOLO_START: "2026-06-15", DOLO_END: "", fails: true }],
    },
  },

  guidance:
    "Look at the dates of the order and of the placement. If they are right, say so when the return is sent.",
});
