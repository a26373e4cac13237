rule({
  code: "222",
  message: "A placement type that is not registered with Ofsted must not have a provider's number.",
  table: "Episodes",
  fields: ["URN"],

  fails: (episode) => {
    const temporary = ["T0", "T1", "T2", "T3", "T4"];
    const unregistered = ["R1", "R2", "R5", "P1", "P3", "Z11", "Z12", "Z13", "Z14"];
    const unknownYet = episode.URN === "XXXXXXX";
    return oneOf(episode.PLACE, [...temporary, ...unregistered]) && !isBlank(episode.URN) && !unknownYet;
  },

  valid: {
    "a children's home with its number": { PLACE: "K2", URN: "2900011" },
    "with the parents": { PLACE: "P1", URN: "" },
    "a number that is not known yet": { PLACE: "R1", URN: "XXXXXXX" },
    "placement type is blank": { PLACE: "", URN: "2900011" },
  },

  invalid: {
    "with the parents, and a number": { PLACE: "P1", URN: "2900011" },
    "in hospital for a time, and a number": { PLACE: "T1", URN: "2900011" },
  },
});
