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
