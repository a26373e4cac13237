rule({
  code: "8772",
  message: "Only a child none of whose referrals went further may lack a pupil number for that reason.",
  table: "ChildIdentifiers",
  fields: ["UPNunknown", "CINdetails.ReferralNFA"],

  fails: (person) => {
    const wentFurther = person.child.CINdetails.filter(
      (referral) => !oneOf(referral.ReferralNFA, ["TRUE", "1"]),
    );
    return person.UPNunknown === "UN7" && wentFurther;
  },

  valid: {
    "no referral went further": {
      ChildIdentifiers: { UPNunknown: "UN7" },
      CINdetails: [{ ReferralNFA: "true" }, { ReferralNFA: "1" }],
    },
    "another reason": { ChildIdentifiers: { UPNunknown: "UN4" }, CINdetails: { ReferralNFA: "false" } },
    "no reason": { ChildIdentifiers: { UPNunknown: "" }, CINdetails: { ReferralNFA: "false" } },
  },

  invalid: {
    "the second referral went further": {
      ChildIdentifiers: { UPNunknown: "UN7" },
      CINdetails: [{ ReferralNFA: "true" }, { ReferralNFA: "false" }],
    },
    "a referral does not say": { ChildIdentifiers: { UPNunknown: "UN7" }, CINdetails: { ReferralNFA: "" } },
  },
});
