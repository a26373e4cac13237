rule({
  code: "168",
  message: "The unique pupil number must have the right shape, or be UN1 to UN5.",
  table: "Header",
  fields: ["UPN"],

  fails: (header) => {
    if (isBlank(header.UPN) || oneOf(header.UPN, ["UN1", "UN2", "UN3", "UN4", "UN5"])) return false;
    // A letter, but not I, O or S; then twelve figures, or eleven and a letter.
    return !/^[A-HJ-NP-RT-Z]\d{11}[\dA-Z]$/.test(header.UPN);
  },

  valid: {
    "a letter and twelve figures": { UPN: "A990000000001" },
    "a letter, eleven figures and a letter": { UPN: "A99000000000B" },
    "says why there is none": { UPN: "UN1" },
    "left blank": { UPN: "" },
  },

  invalid: {
    "begins with a letter that is not used": { UPN: "I990000000001" },
    "one figure short": { UPN: "A99000000001" },
    "one figure too many": { UPN: "A9900000000012" },
    "a reason that is not on the list": { UPN: "UN6" },
  },

  notes: "A pupil number that is missing is another check, 442.",
});
