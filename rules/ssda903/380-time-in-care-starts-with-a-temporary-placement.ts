rule({
  code: "380",
  message: "A temporary placement must not start a time in care.",
  table: "Episodes",
  fields: ["PLACE", "RNE"],

  fails: (episode) => {
    const temporary = ["T0", "T1", "T2", "T3", "T4"];
    return oneOf(episode.PLACE, temporary) && !oneOf(episode.RNE, ["P", "B"]);
  },

  valid: {
    "went on holiday from another placement": { PLACE: "T2", RNE: "P" },
    "legal status changed too": { PLACE: "T1", RNE: "B" },
    "care starts with foster carers": { PLACE: "U6", RNE: "S" },
    "placement type is blank": { PLACE: "", RNE: "S" },
  },

  invalid: {
    "care starts on holiday": { PLACE: "T2", RNE: "S" },
    "only the legal status changed": { PLACE: "T0", RNE: "L" },
    "the reason is blank": { PLACE: "T4", RNE: "" },
  },
});
