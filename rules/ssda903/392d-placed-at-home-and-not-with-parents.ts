rule({
  code: "392d",
  message: "Home and placement must not have the same postcode, unless the child is placed with parents.",
  table: "Episodes",
  fields: ["HOME_POST", "PL_POST", "PLACE"],

  fails: (episode) => {
    const sameHome = !isBlank(episode.HOME_POST) && episode.HOME_POST === episode.PL_POST;
    return sameHome && episode.PLACE !== "P1";
  },

  valid: {
    "two postcodes": { PLACE: "U6", HOME_POST: "YD1 1AA", PL_POST: "YD2 2BB" },
    "with the parents": { PLACE: "P1", HOME_POST: "YD1 1AA", PL_POST: "YD1 1AA" },
    "both are blank": { PLACE: "U6", HOME_POST: "", PL_POST: "" },
  },

  invalid: {
    "with foster carers at the home postcode": { PLACE: "U6", HOME_POST: "YD1 1AA", PL_POST: "YD1 1AA" },
    "placement type is blank": { PLACE: "", HOME_POST: "YD1 1AA", PL_POST: "YD1 1AA" },
  },
});
