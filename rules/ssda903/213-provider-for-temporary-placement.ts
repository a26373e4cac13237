rule({
  code: "213",
  message: "A temporary or other placement must not have a placement provider.",
  table: "Episodes",
  fields: ["PLACE_PROVIDER"],
  since: 2026,

  fails: (episode) => {
    const temporary = ["T0", "T1", "T2", "T3", "T4"];
    const other = ["Z11", "Z12", "Z13", "Z14"];
    return oneOf(episode.PLACE, [...temporary, ...other]) && !isBlank(episode.PLACE_PROVIDER);
  },

  valid: {
    "a temporary placement without a provider": { PLACE: "T0", PLACE_PROVIDER: "" },
    "a foster home with one": { PLACE: "U4", PLACE_PROVIDER: "PR1" },
    "placement type is blank": { PLACE: "", PLACE_PROVIDER: "PR1" },
  },

  invalid: {
    "a temporary placement with a provider": { PLACE: "T4", PLACE_PROVIDER: "PR1" },
    "another placement with a provider": { PLACE: "Z11", PLACE_PROVIDER: "PR4" },
  },

  guidance: "Take the provider out, or put the placement type right.",
  notes: "Before 2026 one code, Z1, stood in the place of Z11 to Z14.",
});
