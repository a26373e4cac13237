rule({
  code: "8820",
  message: "The episodes of a child must not overlap.",
  table: "CINdetails",
  fields: ["CINreferralDate", "CINclosureDate"],

  fails: (referral) => {
    const wentFurther = referral.child.CINdetails.filter((each) => !oneOf(each.ReferralNFA, ["TRUE", "1"]));
    const earlier = wentFurther.slice(0, Math.max(0, wentFurther.indexOf(referral)));
    return earlier.filter((other) => overlaps(referral, other, "CINreferralDate", "CINclosureDate"));
  },

  valid: {
    "one starts the day the other is closed": {
      CINdetails: [
        { CINreferralDate: "2026-05-01", CINclosureDate: "2026-06-01", ReferralNFA: "false" },
        { CINreferralDate: "2026-06-01", CINclosureDate: "", ReferralNFA: "false" },
      ],
    },
    "a referral without action while another episode is open": {
      CINdetails: [
        { CINreferralDate: "2026-05-01", CINclosureDate: "", ReferralNFA: "false" },
        { CINreferralDate: "2026-06-01", CINclosureDate: "", ReferralNFA: "true" },
        { CINreferralDate: "2026-07-01", CINclosureDate: "", ReferralNFA: "1" },
      ],
    },
    "the episodes of two children": {
      CINdetails: [
        { LAchildID: "A1", CINreferralDate: "2026-05-01", CINclosureDate: "" },
        { LAchildID: "A2", CINreferralDate: "2026-06-01", CINclosureDate: "" },
      ],
    },
  },

  invalid: {
    "one starts the day before the other is closed": {
      CINdetails: [
        { CINreferralDate: "2026-05-01", CINclosureDate: "2026-06-02", ReferralNFA: "false" },
        { CINreferralDate: "2026-06-01", CINclosureDate: "", ReferralNFA: "0", fails: true },
      ],
    },
    "one starts while the other is open": {
      CINdetails: [
        { CINreferralDate: "2026-05-01", CINclosureDate: "", ReferralNFA: "false" },
        { CINreferralDate: "2026-06-01", CINclosureDate: "2026-07-01", ReferralNFA: "false", fails: true },
      ],
    },
  },

  notes: "Of two episodes that overlap, the later one is found, with the earlier one beside it.",
});
