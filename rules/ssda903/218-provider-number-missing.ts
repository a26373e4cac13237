rule({
  code: "218",
  message: "A placement that must be registered with Ofsted must have the provider's number.",
  table: "Episodes",
  fields: ["URN"],
  needs: ["postcodes", "authorities"],

  fails: (episode, collection) => {
    const family = ["A3", "A4", "A5", "A6", "U1", "U2", "U3", "U4", "U5", "U6"];
    const residential = ["K1", "K2", "K3", "R3", "S1"];
    const shortBreak = oneOf(episode.LS, ["V3", "V4"]);
    const inEngland = !oneOf(episode.PL_LA, ["WAL", "SCO", "NIR"]);
    const thisYear = isBlank(episode.DEC) || episode.DEC >= collection.start;
    const isRegistered = oneOf(episode.PLACE, [...family, ...residential]) && inEngland && !shortBreak;
    return isRegistered && thisYear && isBlank(episode.URN);
  },

  valid: {
    "a children's home with its number": { PLACE: "K2", PL_LA: "E10000099", URN: "2900011" },
    "a number that is not known yet": { PLACE: "K2", PL_LA: "E10000099", URN: "XXXXXXX" },
    "with the parents": { PLACE: "P1", PL_LA: "E10000099", URN: "" },
    "a short break, which must not have one": { LS: "V3", PLACE: "K2", PL_LA: "", URN: "" },
    "a children's home in Wales": { PLACE: "K2", PL_LA: "WAL", URN: "" },
    "ended the day before the year": {
      Episodes: [{ PLACE: "K2", PL_LA: "E10000099", URN: "", DEC: "2026-03-31" }],
      collection: { year: 2027 },
    },
  },

  invalid: {
    "a children's home without a number": { PLACE: "K2", PL_LA: "E10000099", URN: "" },
    "the placement authority is not known": { PLACE: "U6", PL_LA: "", URN: "" },
    "ended on the first day of the year": {
      Episodes: [{ PLACE: "K2", PL_LA: "E10000099", URN: "", DEC: "2026-04-01" }],
      collection: { year: 2027 },
    },
  },

  notes: "A short break must not have a number by check 214, so none is missing there.",
});
