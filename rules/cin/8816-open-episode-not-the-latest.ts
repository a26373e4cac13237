rule({
  code: "8816",
  message: "An open episode that went further must be the child's latest.",
  table: "CINdetails",
  fields: ["CINreferralDate", "CINclosureDate", "ReferralNFA"],

  fails: (referral) => {
    const isOpen = isBlank(referral.CINclosureDate) && oneOf(referral.ReferralNFA, ["FALSE", "0"]);
    const last = referral.child.CINdetails.findLast((each) => !isBlank(each.CINreferralDate));
    return isOpen && referral.CINreferralDate < last?.CINreferralDate && [last];
  },

  valid: {
    "the latest of two is open": {
      CINdetails: [
        { CINreferralDate: "2026-05-01", CINclosureDate: "2026-06-01", ReferralNFA: "false" },
        { CINreferralDate: "2026-09-01", CINclosureDate: "", ReferralNFA: "false" },
      ],
    },
    "two of the same day": {
      CINdetails: [
        { CINreferralDate: "2026-05-01", CINclosureDate: "", ReferralNFA: "false" },
        { CINreferralDate: "2026-05-01", CINclosureDate: "2026-06-01", ReferralNFA: "false" },
      ],
    },
    "the earlier one ended in no further action": {
      CINdetails: [
        { CINreferralDate: "2026-05-01", CINclosureDate: "", ReferralNFA: "true" },
        { CINreferralDate: "2026-09-01", CINclosureDate: "", ReferralNFA: "false" },
      ],
    },
    "the only one has no date": { CINreferralDate: "", CINclosureDate: "", ReferralNFA: "false" },
  },

  invalid: {
    "the earlier of two is open": {
      CINdetails: [
        { CINreferralDate: "2026-05-01", CINclosureDate: "", ReferralNFA: "false", fails: true },
        { CINreferralDate: "2026-05-02", CINclosureDate: "", ReferralNFA: "false" },
      ],
    },
    "the earlier of two is open, whatever their order in the file": {
      CINdetails: [
        { CINreferralDate: "2026-09-01", CINclosureDate: "2026-12-01", ReferralNFA: "false" },
        { CINreferralDate: "2026-05-01", CINclosureDate: "", ReferralNFA: "0", fails: true },
        { CINreferralDate: "", CINclosureDate: "", ReferralNFA: "false" },
      ],
    },
  },
});
