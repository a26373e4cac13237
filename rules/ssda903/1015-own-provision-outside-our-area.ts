rule({
  code: "1015",
  message: "Our own provision, other than fostering, must lie inside our area.",
  table: "Episodes",
  fields: ["PL_LA"],
  needs: ["postcodes", "authorities"],

  fails: (episode, collection) => {
    const family = ["U1", "U2", "U3", "U4", "U5", "U6", "A3", "A4", "A5", "A6"];
    const shortBreak = ["V3", "V4"];
    if (isBlank(episode.PLACE) || oneOf(episode.PLACE, family)) return false;
    if (isBlank(episode.LS) || oneOf(episode.LS, shortBreak)) return false;
    return episode.PLACE_PROVIDER === "PR1" && episode.PL_LA !== collection.authority;
  },

  valid: {
    "our own children's home, in our area": {
      Episodes: [{ PLACE: "K2", LS: "C2", PLACE_PROVIDER: "PR1", PL_LA: "E10000099" }],
      collection: { authority: "E10000099" },
    },
    "our own foster carers, in another area": {
      Episodes: [{ PLACE: "U6", LS: "C2", PLACE_PROVIDER: "PR1", PL_LA: "E10000098" }],
      collection: { authority: "E10000099" },
    },
    "with the adopters, in another area": {
      Episodes: [{ PLACE: "A6", LS: "E1", PLACE_PROVIDER: "PR1", PL_LA: "E10000098" }],
      collection: { authority: "E10000099" },
    },
    "a private children's home, in another area": {
      Episodes: [{ PLACE: "K2", LS: "C2", PLACE_PROVIDER: "PR4", PL_LA: "E10000098" }],
      collection: { authority: "E10000099" },
    },
    "a short break": {
      Episodes: [{ PLACE: "K2", LS: "V3", PLACE_PROVIDER: "PR1", PL_LA: "" }],
      collection: { authority: "E10000099" },
    },
  },

  invalid: {
    "our own children's home, in another area": {
      Episodes: [{ PLACE: "K2", LS: "C2", PLACE_PROVIDER: "PR1", PL_LA: "E10000098" }],
      collection: { authority: "E10000099" },
    },
    "the area is not known": {
      Episodes: [{ PLACE: "K2", LS: "C2", PLACE_PROVIDER: "PR1", PL_LA: "" }],
      collection: { authority: "E10000099" },
    },
  },

  guidance: "Look at the placement postcode, from which the area is worked out, and at the provider.",
});
