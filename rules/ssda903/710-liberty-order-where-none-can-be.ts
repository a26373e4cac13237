rule({
  code: "710",
  message: "A child under a deprivation of liberty order must not be in a placement that rules it out.",
  table: "DoLo",
  fields: ["DOLO_START", "Episodes.PLACE"],
  needs: ["Episodes"],
  since: 2027,

  fails: (order) => {
    const secureHome = "K1";
    const youthCustody = "R5";
    const during = order.child.Episodes.filter((episode) =>
      overlaps(order.DOLO_START, order.DOLO_END, episode.DECOM, episode.DEC),
    );
    return during.filter((episode) => oneOf(episode.PLACE, [secureHome, youthCustody]));
  },

  valid: {
    "in a children's home": {
      Episodes: [{ DECOM: "2026-04-05", PLACE: "K2" }],
      DoLo: [{ DOLO_START: "2026-06-15", DOLO_END: "2026-07-15" }],
    },
    "the order ended the day the secure placement began": {
      Episodes: [{ DECOM: "2026-07-15", PLACE: "K1" }],
      DoLo: [{ DOLO_START: "2026-06-15", DOLO_END: "2026-07-15" }],
    },
    "the order's start is blank": {
      Episodes: [{ DECOM: "2026-04-05", PLACE: "K1" }],
      DoLo: [{ DOLO_START: "", DOLO_END: "" }],
    },
  },

  invalid: {
    "in a secure children's home": {
      Episodes: [{ DECOM: "2026-04-05", PLACE: "K1" }],
      DoLo: [{ DOLO_START: "2026-06-15", DOLO_END: "2026-07-15", fails: true }],
    },
    "went into custody while the order was open": {
      Episodes: [
        { DECOM: "2026-04-05", DEC: "2026-07-01", PLACE: "K2" },
        { DECOM: "2026-07-01", PLACE: "R5" },
      ],
      DoLo: [{ DOLO_START: "2026-06-15", DOLO_END: "", fails: true }],
    },
  },

  notes: "In both placements the law that put the child there takes away their liberty already.",
});
