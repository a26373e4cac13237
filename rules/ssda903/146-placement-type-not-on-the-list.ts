rule({
  code: "146",
  message: "Placement type must be a code on the list.",
  table: "Episodes",
  fields: ["PLACE"],
  since: 2026,

  fails: (episode) => {
    const adoption = ["A3", "A4", "A5", "A6"];
    const fostering = ["U1", "U2", "U3", "U4", "U5", "U6"];
    const homes = ["K1", "K2", "K3", "P1", "P3", "R1", "R2", "R3", "R5", "S1"];
    const temporary = ["T0", "T1", "T2", "T3", "T4"];
    const other = ["Z11", "Z12", "Z13", "Z14"];
    if (isBlank(episode.PLACE)) return false;
    return !oneOf(episode.PLACE, [...adoption, ...fostering, ...homes, ...temporary, ...other]);
  },

  valid: {
    "a foster home": { PLACE: "U6" },
    "a code that is new in 2026": { PLACE: "Z14" },
    "left blank": { PLACE: "" },
  },

  invalid: {
    "the code that Z11 to Z14 took the place of": { PLACE: "Z1" },
    "independent living, which left the list in 2025": { PLACE: "P2" },
    "a code that was never on the list": { PLACE: "U7" },
  },

  notes: "The list was another one in earlier years: Z11 to Z14 came in 2026, and H5, P2 and Z1 are gone.",
});
