rule({
  code: "398",
  message: "A short break must not have a home or placement postcode.",
  table: "Episodes",
  fields: ["LS", "HOME_POST", "PL_POST"],

  fails: (episode) => {
    const shortBreak = oneOf(episode.LS, ["V3", "V4"]);
    return shortBreak && (!isBlank(episode.HOME_POST) || !isBlank(episode.PL_POST));
  },

  valid: {
    "a short break without either": { LS: "V3", HOME_POST: "", PL_POST: "" },
    "a full care order with both": { LS: "C2", HOME_POST: "YD1 1AA", PL_POST: "YD2 2BB" },
    "legal status is blank": { LS: "", HOME_POST: "YD1 1AA", PL_POST: "YD2 2BB" },
  },

  invalid: {
    "a short break with a home postcode": { LS: "V3", HOME_POST: "YD1 1AA", PL_POST: "" },
    "a series of short breaks with a placement postcode": { LS: "V4", HOME_POST: "", PL_POST: "YD2 2BB" },
    "a postcode that cannot be one": { LS: "V3", HOME_POST: "nowhere" },
  },
});
