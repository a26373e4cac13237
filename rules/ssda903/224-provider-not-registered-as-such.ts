rule({
  code: "224",
  message: "A provider's number must be registered for the provider code of the episode.",
  table: "Episodes",
  fields: ["PLACE_PROVIDER"],
  needs: ["providers"],

  fails: (episode) => {
    const unknownYet = episode.URN === "XXXXXXX";
    if (isBlank(episode.URN) || unknownYet) return false;
    const kinds = lookup("providers", episode.URN)?.PROVIDER_CODES ?? "";
    return !oneOf(episode.PLACE_PROVIDER, kinds.split(","));
  },

  valid: {
    "registered as this kind of provider": {
      Episodes: [{ URN: "2900011", PLACE_PROVIDER: "PR4" }],
      reference: { providers: [{ URN: "2900011", PROVIDER_CODES: "PR4,PR5" }] },
    },
    "a number that is not known yet": {
      Episodes: [{ URN: "XXXXXXX", PLACE_PROVIDER: "PR4" }],
      reference: { providers: [{ URN: "2900011", PROVIDER_CODES: "PR1" }] },
    },
    "no number": {
      Episodes: [{ URN: "", PLACE_PROVIDER: "PR4" }],
      reference: { providers: [{ URN: "2900011", PROVIDER_CODES: "PR1" }] },
    },
  },

  invalid: {
    "registered as another kind of provider": {
      Episodes: [{ URN: "2900011", PLACE_PROVIDER: "PR4" }],
      reference: { providers: [{ URN: "2900011", PROVIDER_CODES: "PR1" }] },
    },
    "a number that is not on the list": {
      Episodes: [{ URN: "2900012", PLACE_PROVIDER: "PR4" }],
      reference: { providers: [{ URN: "2900011", PROVIDER_CODES: "PR1" }] },
    },
    "the provider is blank": {
      Episodes: [{ URN: "2900011", PLACE_PROVIDER: "" }],
      reference: { providers: [{ URN: "2900011", PROVIDER_CODES: "PR1" }] },
    },
  },
});
