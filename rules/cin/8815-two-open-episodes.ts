rule({
  code: "8815",
  message: "A child must not have two open episodes that went further.",
  table: "CINdetails",
  fields: ["CINclosureDate", "ReferralNFA"],

  fails: (referral) => {
    const open = referral.child.CINdetails.filter(
      (each) => isBlank(each.CINclosureDate) && oneOf(each.ReferralNFA, ["FALSE", "0"]),
    );
    return open.includes(referral) && open.length > 1;
  },

  valid: {
    "one is open": {
      CINdetails: [
        { CINclosureDate: "2026-06-01", ReferralNFA: "false" },
        { CINclosureDate: "", ReferralNFA: "false" },
      ],
    },
    "the other ended in no further action": {
      CINdetails: [
        { CINclosureDate: "", ReferralNFA: "true" },
        { CINclosureDate: "", ReferralNFA: "false" },
      ],
    },
    "one is open for each of two children": {
      CINdetails: [
        { LAchildID: "A1", CINclosureDate: "", ReferralNFA: "false" },
        { LAchildID: "A2", CINclosureDate: "", ReferralNFA: "false" },
      ],
    },
  },

  invalid: {
    "two of three are open": {
      CINdetails: [
        { CINclosureDate: "", ReferralNFA: "false", fails: true },
        { CINclosureDate: "", ReferralNFA: "1" },
        { CINclosureDate: "", ReferralNFA: "0", fails: true },
      ],
    },
  },
});
