rule({
  code: "8775Q",
  message: "An episode should not go on after a person's 25th birthday.",
  table: "CINdetails",
  fields: ["CINclosureDate", "ChildIdentifiers.PersonBirthDate"],
  severity: "query",

  fails: (referral, collection) => {
    const person = referral.child.ChildIdentifiers;
    const lastDay = isBlank(referral.CINclosureDate) ? collection.end : referral.CINclosureDate;
    return lastDay > addYears(person?.PersonBirthDate, 25) && [person];
  },

  valid: {
    "closed on the birthday": {
      CINdetails: { CINclosureDate: "2026-06-10" },
      ChildIdentifiers: { PersonBirthDate: "2001-06-10" },
    },
    "open, and turns 25 on the last day of the year": {
      CINdetails: { CINclosureDate: "" },
      ChildIdentifiers: { PersonBirthDate: "2002-03-31" },
    },
    "no date of birth": { CINdetails: { CINclosureDate: "" }, ChildIdentifiers: { PersonBirthDate: "" } },
  },

  invalid: {
    "closed the day after the birthday": {
      CINdetails: { CINclosureDate: "2026-06-11" },
      ChildIdentifiers: { PersonBirthDate: "2001-06-10" },
    },
    "open, and turned 25 the day before the year ended": {
      CINdetails: { CINclosureDate: "" },
      ChildIdentifiers: { PersonBirthDate: "2002-03-30" },
    },
    "born on 29 February, so that the birthday is 28 February": {
      CINdetails: { CINclosureDate: "2025-03-01" },
      ChildIdentifiers: { PersonBirthDate: "2000-02-29" },
      collection: { year: 2025 },
    },
  },
});
