rule({
  code: "179",
  message: "Whether a placement is inside the area must be known, except for short breaks.",
  table: "Episodes",
  fields: ["PL_LOCATION"],
  needs: ["postcodes", "authorities"],

  fails: (episode) => !oneOf(episode.LS, ["V3", "V4"]) && isBlank(episode.PL_LOCATION),

  valid: {
    "inside the area": { LS: "C2", PL_LOCATION: "IN" },
    "outside the area": { LS: "C2", PL_LOCATION: "OUT" },
    "a short break": { LS: "V3", PL_LOCATION: "" },
    "a series of short breaks": { LS: "V4", PL_LOCATION: "" },
  },

  invalid: {
    "not known": { LS: "C2", PL_LOCATION: "" },
    "legal status is blank too": { LS: "", PL_LOCATION: "" },
    "a postcode that is not on the list": {
      Episodes: [{ LS: "C2", PL_POST: "YD9 9ZZ" }],
      reference: { postcodes: [{ pcd: "YD1 1AA", laua: "E06000981" }] },
    },
  },

  guidance: "Look at the placement postcode, from which it is worked out.",
});
