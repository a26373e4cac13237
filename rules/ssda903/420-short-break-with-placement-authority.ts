rule({
  code: "420",
  message: "A short break must not have a placement authority.",
  table: "Episodes",
  fields: ["LS", "PL_LA"],
  needs: ["postcodes", "authorities"],

  fails: (episode) => oneOf(episode.LS, ["V3", "V4"]) && !isBlank(episode.PL_LA),

  valid: {
    "a short break without an authority": { LS: "V3", PL_LA: "" },
    "a full care order with one": { LS: "C2", PL_LA: "E10000099" },
    "legal status is blank": { LS: "", PL_LA: "E10000099" },
  },

  invalid: {
    "a short break with an authority": { LS: "V3", PL_LA: "E10000099" },
    "a series of short breaks in Wales": { LS: "V4", PL_LA: "WAL" },
  },

  notes: "The authority is worked out from the placement postcode, so that is what to take out.",
});
