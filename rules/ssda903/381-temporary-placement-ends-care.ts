rule({
  code: "381",
  message: "A temporary placement must not end a time in care.",
  table: "Episodes",
  fields: ["PLACE", "REC"],

  fails: (episode) => {
    const temporary = ["T0", "T1", "T2", "T3", "T4"];
    return oneOf(episode.PLACE, temporary) && !isBlank(episode.REC) && episode.REC !== "X1";
  },

  valid: {
    "another episode followed": { PLACE: "T2", REC: "X1" },
    "has not ended": { PLACE: "T2", REC: "" },
    "went home from foster carers": { PLACE: "U6", REC: "E4A" },
  },

  invalid: {
    "went home from a holiday": { PLACE: "T2", REC: "E4A" },
    "died in hospital": { PLACE: "T1", REC: "E2" },
  },
});
