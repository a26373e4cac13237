rule({
  code: "631",
  message: "Previous permanence must be a code on the list.",
  table: "PrevPerm",
  fields: ["PREV_PERM"],

  fails: (past) => !isBlank(past.PREV_PERM) && !oneOf(past.PREV_PERM, ["P1", "P2", "P3", "P4", "Z1"]),

  valid: {
    "adopted before": { PREV_PERM: "P1" },
    "no permanent home before": { PREV_PERM: "Z1" },
    "left blank": { PREV_PERM: "" },
  },

  invalid: {
    "a code that is not on the list": { PREV_PERM: "P0" },
    "a letter without its figure": { PREV_PERM: "P" },
  },

  notes: "An empty cell is blank, and a code in small letters is read as capitals: neither fails.",
});
