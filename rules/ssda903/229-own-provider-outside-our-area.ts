rule({
  code: "229",
  message:
    "A provider's number must lie inside our area for our own provision, and outside it for another authority's.",
  table: "Episodes",
  fields: ["URN", "PLACE_PROVIDER"],
  needs: ["providers"],

  fails: (episode, collection) => {
    const unknownYet = episode.URN === "XXXXXXX";
    if (isBlank(episode.URN) || unknownYet) return false;
    const isInOurs = lookup("providers", episode.URN)?.LA_CODE_INFERRED === collection.authority;
    return isInOurs ? episode.PLACE_PROVIDER === "PR2" : episode.PLACE_PROVIDER === "PR1";
  },

  valid: {
    "our own provision, in our area": {
      Episodes: [{ URN: "2900011", PLACE_PROVIDER: "PR1" }],
      reference: { providers: [{ URN: "2900011", LA_CODE_INFERRED: "E10000099" }] },
      collection: { authority: "E10000099" },
    },
    "another authority's, in its own area": {
      Episodes: [{ URN: "2900011", PLACE_PROVIDER: "PR2" }],
      reference: { providers: [{ URN: "2900011", LA_CODE_INFERRED: "E10000098" }] },
      collection: { authority: "E10000099" },
    },
    "a private provider, in another area": {
      Episodes: [{ URN: "2900011", PLACE_PROVIDER: "PR4" }],
      reference: { providers: [{ URN: "2900011", LA_CODE_INFERRED: "E10000098" }] },
      collection: { authority: "E10000099" },
    },
    "a number that is not known yet": {
      Episodes: [{ URN: "XXXXXXX", PLACE_PROVIDER: "PR1" }],
      reference: { providers: [{ URN: "2900011", LA_CODE_INFERRED: "E10000098" }] },
      collection: { authority: "E10000099" },
    },
  },

  invalid: {
    "our own provision, in another area": {
      Episodes: [{ URN: "2900011", PLACE_PROVIDER: "PR1" }],
      reference: { providers: [{ URN: "2900011", LA_CODE_INFERRED: "E10000098" }] },
      collection: { authority: "E10000099" },
    },
    "another authority's, in our area": {
      Episodes: [{ URN: "2900011", PLACE_PROVIDER: "PR2" }],
      reference: { providers: [{ URN: "2900011", LA_CODE_INFERRED: "E10000099" }] },
      collection: { authority: "E10000099" },
    },
    "our own provision, and the provider's area is not known": {
      Episodes: [{ URN: "2900011", PLACE_PROVIDER: "PR1" }],
      reference: { providers: [{ URN: "2900011", LA_CODE_INFERRED: "" }] },
      collection: { authority: "E10000099" },
    },
  },
});
