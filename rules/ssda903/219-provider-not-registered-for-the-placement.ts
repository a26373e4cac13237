rule({
  code: "219",
  message: "A provider's number must be registered for the type of the placement.",
  table: "Episodes",
  fields: ["URN", "PLACE"],
  needs: ["providers"],

  fails: (episode) => {
    const unknownYet = episode.URN === "XXXXXXX";
    if (isBlank(episode.URN) || unknownYet) return false;
    const types = lookup("providers", episode.URN)?.PLACE_CODES ?? "";
    return !oneOf(episode.PLACE, types.split(","));
  },

  valid: {
    "registered for this type": {
      Episodes: [{ URN: "2900011", PLACE: "K2" }],
      reference: { providers: [{ URN: "2900011", PLACE_CODES: "K1,K2" }] },
    },
    "a number that is not known yet": {
      Episodes: [{ URN: "XXXXXXX", PLACE: "K2" }],
      reference: { providers: [{ URN: "2900011", PLACE_CODES: "U6" }] },
    },
    "no number": {
      Episodes: [{ URN: "", PLACE: "K2" }],
      reference: { providers: [{ URN: "2900011", PLACE_CODES: "U6" }] },
    },
  },

  invalid: {
    "registered for other types": {
      Episodes: [{ URN: "2900011", PLACE: "U6" }],
      reference: { providers: [{ URN: "2900011", PLACE_CODES: "K1,K2" }] },
    },
    "a number that is not on the list": {
      Episodes: [{ URN: "2900012", PLACE: "K2" }],
      reference: { providers: [{ URN: "2900011", PLACE_CODES: "U6" }] },
    },
    "the placement type is blank": {
      Episodes: [{ URN: "2900011", PLACE: "" }],
      reference: { providers: [{ URN: "2900011", PLACE_CODES: "U6" }] },
    },
  },
});
