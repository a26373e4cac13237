rule({
  code: "1009",
  message: "The reason a placement changed must be a code on the list.",
  table: "Episodes",
  fields: ["REASON_PLACE_CHANGE"],

  fails: (episode) => {
    const ours = ["CARPL", "CLOSE", "ALLEG", "STAND", "APPRR", "LAREQ", "PLACE", "CUSTOD", "OTHER"];
    const asked = ["CREQB", "CREQO", "CHILD"];
    return !isBlank(episode.REASON_PLACE_CHANGE) && !oneOf(episode.REASON_PLACE_CHANGE, [...ours, ...asked]);
  },

  valid: {
    "the carer asked": { REASON_PLACE_CHANGE: "CREQB" },
    "a step in the care plan, in small letters": { REASON_PLACE_CHANGE: "carpl" },
    "left blank": { REASON_PLACE_CHANGE: "" },
  },

  invalid: {
    "a letter is missing": { REASON_PLACE_CHANGE: "CREQ" },
    "a whole word": { REASON_PLACE_CHANGE: "CUSTODY" },
  },
});
