rule({
  code: "178",
  message: "The placement provider must be PR0 to PR5, and blank for placements that have none.",
  table: "Episodes",
  fields: ["PLACE_PROVIDER"],

  fails: (episode) => {
    const onList = oneOf(episode.PLACE_PROVIDER, ["PR0", "PR1", "PR2", "PR3", "PR4", "PR5"]);
    const hasNone = oneOf(episode.PLACE, ["T0", "T1", "T2", "T3", "Z11", "Z12", "Z13", "Z14"]);
    return !isBlank(episode.PLACE_PROVIDER) && (hasNone || !onList);
  },

  valid: {
    "foster carers of our own": { PLACE: "U6", PLACE_PROVIDER: "PR1" },
    "the child's parents": { PLACE: "P1", PLACE_PROVIDER: "PR0" },
    "on holiday": { PLACE: "T2", PLACE_PROVIDER: "" },
    "another placement": { PLACE: "Z11", PLACE_PROVIDER: "" },
    "left blank, which another check asks about": { PLACE: "U6", PLACE_PROVIDER: "" },
    "placement type is blank": { PLACE: "", PLACE_PROVIDER: "PR1" },
  },

  invalid: {
    "a code that is not on the list": { PLACE: "U6", PLACE_PROVIDER: "PR6" },
    "on holiday, with a provider": { PLACE: "T2", PLACE_PROVIDER: "PR1" },
    "another placement, with a provider": { PLACE: "Z14", PLACE_PROVIDER: "PR4" },
  },

  notes:
    "A provider for a temporary move of type T4 is found by check 213, and a provider that is missing by check 526.",
});
