rule({
  code: "214",
  message: "A short-break episode must not have a placement postcode or a provider's number.",
  table: "Episodes",
  fields: ["PL_POST", "URN"],

  fails: (episode) => {
    const shortBreak = oneOf(episode.LS, ["V3", "V4"]);
    return shortBreak && (!isBlank(episode.PL_POST) || !isBlank(episode.URN));
  },

  valid: {
    "a short break with neither": { LS: "V3", PL_POST: "", URN: "" },
    "a full care order with both": { LS: "C2", PL_POST: "ZZ1 1AA", URN: "2900011" },
    "legal status is blank": { LS: "", PL_POST: "ZZ1 1AA", URN: "2900011" },
  },

  invalid: {
    "a short break with a postcode": { LS: "V3", PL_POST: "ZZ1 1AA", URN: "" },
    "a series of short breaks with a number": { LS: "V4", PL_POST: "", URN: "2900011" },
    "a number that is not known yet is a number too": { LS: "V4", PL_POST: "", URN: "XXXXXXX" },
  },
});
