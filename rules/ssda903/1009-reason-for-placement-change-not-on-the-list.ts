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
    "every code on the list": {
      Episodes: [
        { REASON_PLACE_CHANGE: "CARPL" },
        { REASON_PLACE_CHANGE: "CLOSE" },
        { REASON_PLACE_CHANGE: "ALLEG" },
        { REASON_PLACE_CHANGE: "STAND" },
        { REASON_PLACE_CHANGE: "APPRR" },
        { REASON_PLACE_CHANGE: "LAREQ" },
        { REASON_PLACE_CHANGE: "PLACE" },
        { REASON_PLACE_CHANGE: "CUSTOD" },
        { REASON_PLACE_CHANGE: "OTHER" },
        { REASON_PLACE_CHANGE: "CREQB" },
        { REASON_PLACE_CHANGE: "CREQO" },
        { REASON_PLACE_CHANGE: "CHILD" },
      ],
    },
    "in small letters": { REASON_PLACE_CHANGE: "carpl" },
    "left blank": { REASON_PLACE_CHANGE: "" },
  },

  invalid: {
    "a letter is missing": { REASON_PLACE_CHANGE: "CREQ" },
    "a whole word": { REASON_PLACE_CHANGE: "CUSTODY" },
  },
});
