rule({
  code: "8606",
  message: "A child must not be referred more than 280 days before birth.",
  table: "CINdetails",
  fields: ["CINreferralDate", "ChildIdentifiers.PersonBirthDate", "ChildIdentifiers.ExpectedPersonBirthDate"],

  fails: (referral) => {
    const person = referral.child.ChildIdentifiers;
    const birth = person?.PersonBirthDate ?? person?.ExpectedPersonBirthDate;
    return referral.CINreferralDate < addDays(birth, -280) && [person];
  },

  valid: {
    "280 days before birth": {
      CINdetails: { CINreferralDate: "2026-04-10" },
      ChildIdentifiers: { PersonBirthDate: "2027-01-15" },
    },
    "280 days before the expected birth": {
      CINdetails: { CINreferralDate: "2026-04-10" },
      ChildIdentifiers: { ExpectedPersonBirthDate: "2027-01-15" },
    },
    "born later than was expected": {
      CINdetails: { CINreferralDate: "2026-04-10" },
      ChildIdentifiers: { PersonBirthDate: "2027-01-10", ExpectedPersonBirthDate: "2027-01-20" },
    },
    "no date of birth": { CINdetails: { CINreferralDate: "2026-04-10" }, ChildIdentifiers: {} },
  },

  invalid: {
    "281 days before birth": {
      CINdetails: { CINreferralDate: "2026-04-09" },
      ChildIdentifiers: { PersonBirthDate: "2027-01-15" },
    },
    "281 days before the expected birth": {
      CINdetails: { CINreferralDate: "2026-04-09" },
      ChildIdentifiers: { ExpectedPersonBirthDate: "2027-01-15" },
    },
  },

  notes: "Where both dates are given, the day of birth is what counts.",
});
