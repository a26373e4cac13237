rule({
  code: "8569Q",
  message: "A referral with no further action should not be older than the last working day before the year.",
  table: "CINdetails",
  fields: ["ReferralNFA", "CINreferralDate"],
  severity: "query",

  fails: (referral, collection) => {
    const lastDayBefore = addDays(collection.start, -1);
    const workingDaysLeft = workingDaysBetween(referral.CINreferralDate, lastDayBefore);
    return oneOf(referral.ReferralNFA, ["TRUE", "1"]) && workingDaysLeft > 0;
  },

  valid: {
    "the last working day before the year": { ReferralNFA: "true", CINreferralDate: "2026-03-31" },
    "in the year": { ReferralNFA: "1", CINreferralDate: "2026-04-01" },
    "older, but it went further": { ReferralNFA: "false", CINreferralDate: "2026-03-30" },
    "the day before Good Friday, when the year begins on Easter Monday": {
      CINdetails: { ReferralNFA: "true", CINreferralDate: "2024-03-28" },
      collection: { year: 2025 },
    },
    "no date": { ReferralNFA: "true", CINreferralDate: "" },
  },

  invalid: {
    "a working day too old": { ReferralNFA: "true", CINreferralDate: "2026-03-30" },
    "written as a number": { ReferralNFA: "1", CINreferralDate: "2026-03-30" },
    "two days before Good Friday, when the year begins on Easter Monday": {
      CINdetails: { ReferralNFA: "true", CINreferralDate: "2024-03-27" },
      collection: { year: 2025 },
    },
  },

  notes: "A referral of the last working day may be looked at on the first day of the year.",
});
