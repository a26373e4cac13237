rule({
  code: "8770Q",
  message:
    "A child of school age whose referral went further should have a pupil number, or a reason for none.",
  table: "ChildIdentifiers",
  fields: ["UPN", "UPNunknown", "PersonBirthDate", "CINdetails.ReferralNFA"],
  severity: "query",

  fails: (person, collection) => {
    // Who was 5 to 15 on 31 August belongs in school in the school year that starts then.
    const age = ageOn(person.PersonBirthDate, `${collection.year - 1}-08-31`);
    const isOfSchoolAge = age >= 5 && age <= 15;
    const isKnown = !isBlank(person.UPN) || oneOf(person.UPNunknown, ["UN2", "UN3", "UN4", "UN5", "UN6"]);
    const wentFurther = person.child.CINdetails.filter((referral) =>
      oneOf(referral.ReferralNFA, ["FALSE", "0"]),
    );
    return isOfSchoolAge && !isKnown && wentFurther;
  },

  valid: {
    "has a number": {
      ChildIdentifiers: { PersonBirthDate: "2015-05-01", UPN: "V990410120001" },
      CINdetails: { ReferralNFA: "false" },
    },
    "has a reason": {
      ChildIdentifiers: { PersonBirthDate: "2015-05-01", UPNunknown: "UN4" },
      CINdetails: { ReferralNFA: "false" },
    },
    "each of the other reasons": {
      ChildIdentifiers: [
        { LAchildID: "A1", PersonBirthDate: "2015-05-01", UPNunknown: "UN2" },
        { LAchildID: "A2", PersonBirthDate: "2015-05-01", UPNunknown: "UN3" },
        { LAchildID: "A3", PersonBirthDate: "2015-05-01", UPNunknown: "UN5" },
        { LAchildID: "A4", PersonBirthDate: "2015-05-01", UPNunknown: "UN6" },
      ],
      CINdetails: [
        { LAchildID: "A1", ReferralNFA: "false" },
        { LAchildID: "A2", ReferralNFA: "false" },
        { LAchildID: "A3", ReferralNFA: "false" },
        { LAchildID: "A4", ReferralNFA: "false" },
      ],
    },
    "turned five the day after 31 August": {
      ChildIdentifiers: { PersonBirthDate: "2021-09-01" },
      CINdetails: { ReferralNFA: "false" },
    },
    "turned sixteen on 31 August": {
      ChildIdentifiers: { PersonBirthDate: "2010-08-31" },
      CINdetails: { ReferralNFA: "false" },
    },
    "no further action": {
      ChildIdentifiers: { PersonBirthDate: "2015-05-01", UPNunknown: "UN7" },
      CINdetails: { ReferralNFA: "1" },
    },
    "not born yet": {
      ChildIdentifiers: { ExpectedPersonBirthDate: "2027-05-01" },
      CINdetails: { ReferralNFA: "false" },
    },
  },

  invalid: {
    "turned five on 31 August": {
      ChildIdentifiers: { PersonBirthDate: "2021-08-31" },
      CINdetails: { ReferralNFA: "false" },
    },
    "turned sixteen the day after 31 August": {
      ChildIdentifiers: { PersonBirthDate: "2010-09-01" },
      CINdetails: { ReferralNFA: "0" },
    },
    "the reason is for referrals without action": {
      ChildIdentifiers: { PersonBirthDate: "2015-05-01", UPNunknown: "UN7" },
      CINdetails: [{ ReferralNFA: "true" }, { ReferralNFA: "false" }],
    },
  },

  notes: "Whether the reason fits the child is not asked here, only that one of them is given.",
});
