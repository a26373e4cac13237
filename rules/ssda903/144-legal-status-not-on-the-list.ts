rule({
  code: "144",
  message: "Legal status must be a code on the list.",
  table: "Episodes",
  fields: ["LS"],

  fails: (episode) => {
    const list = ["C1", "C2", "D1", "E1", "V2", "V3", "V4", "J1", "J2", "J3", "L1", "L2", "L3"];
    return !isBlank(episode.LS) && !oneOf(episode.LS, list);
  },

  valid: {
    "a code on the list": { LS: "C2" },
    "in small letters": { LS: "v4" },
    "left blank": { LS: "" },
  },

  invalid: {
    "a code that was never on the list": { LS: "V1" },
    "words and not a code": { LS: "section 20" },
  },

  notes: "Codes are read in capitals, so small letters are no fault.",
});
