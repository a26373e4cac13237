rule({
  code: "1560Q",
  message: "A former pupil number must have the shape of a pupil number.",
  table: "ChildIdentifiers",
  fields: ["FormerUPN"],
  severity: "query",

  fails: (person) => {
    if (isBlank(person.FormerUPN)) return false;
    // A letter, but not I, O or S; then twelve figures, or eleven and a letter.
    return !/^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$/.test(person.FormerUPN);
  },

  valid: {
    "a letter and twelve figures": { FormerUPN: "V990410120001" },
    "a letter, eleven figures and a letter": { FormerUPN: "H99041012000A" },
    "left blank": { FormerUPN: "" },
  },

  invalid: {
    "begins with a letter that is not used": { FormerUPN: "S990410120001" },
    "ends with a letter that is not used": { FormerUPN: "H99041012000O" },
    "one figure short": { FormerUPN: "V99041012000" },
    "a reason instead of a number": { FormerUPN: "UN3" },
  },
});
