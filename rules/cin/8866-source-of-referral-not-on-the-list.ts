rule({
  code: "8866",
  message: "The source of a referral must be a code on the list.",
  table: "CINdetails",
  fields: ["ReferralSource", "CINreferralDate"],

  fails: (referral) => {
    const people = ["1A", "1B", "1C", "1D"];
    const schoolsAndHealth = ["2A", "2B", "3A", "3B", "3C", "3D", "3E", "3F"];
    const authority = ["4", "5A", "5B", "5C", "5D"];
    const others = ["6", "7", "8", "9", "10"];
    const isOnList = oneOf(referral.ReferralSource, [
      ...people,
      ...schoolsAndHealth,
      ...authority,
      ...others,
    ]);
    return referral.CINreferralDate >= "2013-04-01" && !isOnList;
  },

  valid: {
    "a school": { CINreferralDate: "2026-05-01", ReferralSource: "2A" },
    "housing, a code without a letter": { CINreferralDate: "2026-05-01", ReferralSource: "4" },
    "every code on the list": {
      CINdetails: [
        { CINreferralDate: "2026-05-01", ReferralSource: "1A" },
        { CINreferralDate: "2026-05-01", ReferralSource: "1B" },
        { CINreferralDate: "2026-05-01", ReferralSource: "1C" },
        { CINreferralDate: "2026-05-01", ReferralSource: "1D" },
        { CINreferralDate: "2026-05-01", ReferralSource: "2A" },
        { CINreferralDate: "2026-05-01", ReferralSource: "2B" },
        { CINreferralDate: "2026-05-01", ReferralSource: "3A" },
        { CINreferralDate: "2026-05-01", ReferralSource: "3B" },
        { CINreferralDate: "2026-05-01", ReferralSource: "3C" },
        { CINreferralDate: "2026-05-01", ReferralSource: "3D" },
        { CINreferralDate: "2026-05-01", ReferralSource: "3E" },
        { CINreferralDate: "2026-05-01", ReferralSource: "3F" },
        { CINreferralDate: "2026-05-01", ReferralSource: "4" },
        { CINreferralDate: "2026-05-01", ReferralSource: "5A" },
        { CINreferralDate: "2026-05-01", ReferralSource: "5B" },
        { CINreferralDate: "2026-05-01", ReferralSource: "5C" },
        { CINreferralDate: "2026-05-01", ReferralSource: "5D" },
        { CINreferralDate: "2026-05-01", ReferralSource: "6" },
        { CINreferralDate: "2026-05-01", ReferralSource: "7" },
        { CINreferralDate: "2026-05-01", ReferralSource: "8" },
        { CINreferralDate: "2026-05-01", ReferralSource: "9" },
        { CINreferralDate: "2026-05-01", ReferralSource: "10" },
      ],
    },
    "referred before sources were recorded": { CINreferralDate: "2013-03-31", ReferralSource: "" },
    "date of referral is blank": { CINreferralDate: "", ReferralSource: "" },
  },

  invalid: {
    "left blank, on the first day on which it is asked": {
      CINreferralDate: "2013-04-01",
      ReferralSource: "",
    },
    "a figure without its letter": { CINreferralDate: "2026-05-01", ReferralSource: "2" },
    "a code that is not on the list": { CINreferralDate: "2026-05-01", ReferralSource: "5E" },
  },
});
