rule({
  code: "217",
  message:
    "A child placed for adoption with the current foster carer since April 2015 must have S, T or U as the reason for the episode.",
  table: "Episodes",
  fields: ["PLACE", "DECOM", "RNE"],

  fails: (episode) => {
    const withCurrentCarer = oneOf(episode.PLACE, ["A3", "A5"]);
    const sinceApril2015 = episode.DECOM >= "2015-04-01";
    return withCurrentCarer && sinceApril2015 && !oneOf(episode.RNE, ["S", "T", "U"]);
  },

  valid: {
    "care began": { PLACE: "A3", DECOM: "2026-06-15", RNE: "S" },
    "same carer, another placement": { PLACE: "A5", DECOM: "2026-06-15", RNE: "T" },
    "same carer, another legal status": { PLACE: "A5", DECOM: "2015-04-01", RNE: "U" },
    "the day before April 2015": { PLACE: "A5", DECOM: "2015-03-31", RNE: "P" },
    "placed with somebody new": { PLACE: "A6", DECOM: "2026-06-15", RNE: "P" },
    "start is blank": { PLACE: "A3", DECOM: "", RNE: "P" },
  },

  invalid: {
    "a change of carer": { PLACE: "A3", DECOM: "2015-04-01", RNE: "P" },
    "a change of legal status only": { PLACE: "A5", DECOM: "2026-06-15", RNE: "L" },
    "reason is blank": { PLACE: "A5", DECOM: "2026-06-15", RNE: "" },
  },
});
