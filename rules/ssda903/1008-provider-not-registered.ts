rule({
  code: "1008",
  message: "A provider's number must be in the list of registered providers.",
  table: "Episodes",
  fields: ["URN"],
  needs: ["providers"],

  fails: (episode) => {
    const unknownYet = episode.URN === "XXXXXXX";
    if (isBlank(episode.URN) || unknownYet) return false;
    return !lookup("providers", episode.URN);
  },

  valid: {
    "a number on the list": {
      Episodes: [{ URN: "2900011" }],
      reference: { providers: [{ URN: "2900011" }] },
    },
    "no number": {
      Episodes: [{ URN: "" }],
      reference: { providers: [{ URN: "2900011" }] },
    },
    "a number that is not known yet": {
      Episodes: [{ URN: "XXXXXXX" }],
      reference: { providers: [{ URN: "2900011" }] },
    },
  },

  invalid: {
    "a number that is not on the list": {
      Episodes: [{ URN: "2900012" }],
      reference: { providers: [{ URN: "2900011" }] },
    },
  },
});
