rule({
  code: "225",
  message: "A placement that changed must have a reason for the change.",
  table: "Episodes",
  fields: ["REASON_PLACE_CHANGE"],

  fails: (episode) => {
    const after = episode.next;
    const temporary = ["T0", "T1", "T2", "T3", "T4"];
    const moved = episode.REC === "X1" && oneOf(after?.RNE, ["P", "B", "T", "U"]);
    if (!moved || oneOf(episode.PLACE, temporary) || oneOf(after.PLACE, temporary)) return false;
    return isBlank(episode.REASON_PLACE_CHANGE);
  },

  valid: {
    "moved, and says why": {
      Episodes: [
        { DECOM: "2026-04-05", REC: "X1", PLACE: "U6", REASON_PLACE_CHANGE: "CARPL" },
        { DECOM: "2026-07-01", RNE: "P", PLACE: "K2" },
      ],
    },
    "only the legal status changed": {
      Episodes: [
        { DECOM: "2026-04-05", REC: "X1", PLACE: "U6", REASON_PLACE_CHANGE: "" },
        { DECOM: "2026-07-01", RNE: "L", PLACE: "U6" },
      ],
    },
    "went away for a time": {
      Episodes: [
        { DECOM: "2026-04-05", REC: "X1", PLACE: "U6", REASON_PLACE_CHANGE: "" },
        { DECOM: "2026-07-01", RNE: "P", PLACE: "T2" },
      ],
    },
    "came back": {
      Episodes: [
        { DECOM: "2026-04-05", REC: "X1", PLACE: "T2", REASON_PLACE_CHANGE: "" },
        { DECOM: "2026-07-01", RNE: "P", PLACE: "U6" },
      ],
    },
    "the child's latest episode": { REC: "X1", PLACE: "U6", REASON_PLACE_CHANGE: "" },
  },

  invalid: {
    "moved, and does not say why": {
      Episodes: [
        { DECOM: "2026-04-05", REC: "X1", PLACE: "U6", REASON_PLACE_CHANGE: "", fails: true },
        { DECOM: "2026-07-01", RNE: "P", PLACE: "K2" },
      ],
    },
  },
});
