rule({
  code: "411",
  message: "A placement inside the area must lie in our own authority.",
  table: "Episodes",
  fields: ["PL_LOCATION", "PL_LA"],
  needs: ["postcodes", "authorities"],

  fails: (episode, collection) => episode.PL_LOCATION === "IN" && episode.PL_LA !== collection.authority,

  valid: {
    "inside, and in our own authority": {
      Episodes: [{ PL_LOCATION: "IN", PL_LA: "E10000099" }],
      collection: { authority: "E10000099" },
    },
    "outside, and in another": {
      Episodes: [{ PL_LOCATION: "OUT", PL_LA: "E10000098" }],
      collection: { authority: "E10000099" },
    },
    "neither is known": {
      Episodes: [{ PL_LOCATION: "", PL_LA: "" }],
      collection: { authority: "E10000099" },
    },
  },

  invalid: {
    "said to be inside, and in another authority": {
      Episodes: [{ PL_LOCATION: "IN", PL_LA: "E10000098" }],
      collection: { authority: "E10000099" },
    },
  },

  notes:
    "Where both are worked out from the postcode they always agree: it finds rows whose file says so itself.",
});
