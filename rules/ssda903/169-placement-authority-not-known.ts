rule({
  code: "169",
  message: "The placement authority must be known from the placement postcode, except for short breaks.",
  table: "Episodes",
  fields: ["PL_LA"],
  needs: ["postcodes", "authorities"],

  fails: (episode) => !oneOf(episode.LS, ["V3", "V4"]) && isBlank(episode.PL_LA),

  valid: {
    "the authority is known": { LS: "C2", PL_LA: "E10000099" },
    "a placement in Wales": { LS: "C2", PL_LA: "WAL" },
    "a short break": { LS: "V3", PL_LA: "" },
    "a series of short breaks": { LS: "V4", PL_LA: "" },
  },

  invalid: {
    "the authority is not known": { LS: "C2", PL_LA: "" },
    "legal status is blank too": { LS: "", PL_LA: "" },
    "a postcode that is not on the list": {
      Episodes: [{ LS: "C2", PL_POST: "YD9 9ZZ" }],
      reference: { postcodes: [{ pcd: "YD1 1AA", laua: "E06000981" }] },
    },
  },

  guidance: "Look at the placement postcode, from which the authority is worked out.",
});
