rule({
  code: "526",
  message: "A placement that has a provider must say which.",
  table: "Episodes",
  fields: ["PLACE", "PLACE_PROVIDER"],

  fails: (episode) => {
    const temporary = ["T0", "T1", "T2", "T3", "T4"];
    const other = ["Z11", "Z12", "Z13", "Z14"];
    const hasProvider = !isBlank(episode.PLACE) && !oneOf(episode.PLACE, [...temporary, ...other]);
    return hasProvider && isBlank(episode.PLACE_PROVIDER);
  },

  valid: {
    "says which": { PLACE: "U6", PLACE_PROVIDER: "PR1" },
    "temporary stays": {
      Episodes: [{ PLACE: "T0" }, { PLACE: "T1" }, { PLACE: "T2" }, { PLACE: "T3" }, { PLACE: "T4" }],
    },
    "other placements": {
      Episodes: [{ PLACE: "Z11" }, { PLACE: "Z12" }, { PLACE: "Z13" }, { PLACE: "Z14" }],
    },
    "placement is blank": { PLACE: "", PLACE_PROVIDER: "" },
  },

  invalid: {
    "in foster care": { PLACE: "U6", PLACE_PROVIDER: "" },
    "with own parents": { PLACE: "P1", PLACE_PROVIDER: "" },
    "a code that is no longer in use": { PLACE: "Z1", PLACE_PROVIDER: "" },
  },
});
