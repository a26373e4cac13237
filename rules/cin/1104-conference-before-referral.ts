rule({
  code: "1104",
  message: "An initial conference must not be held before the referral.",
  table: ["Section47", "CINdetails"],
  fields: ["DateOfInitialCPC", "CINdetails.CINreferralDate"],

  fails: (row) => {
    const referral = row.episode.CINdetails;
    return row.DateOfInitialCPC < referral?.CINreferralDate && [referral];
  },

  valid: {
    "held the day of the referral": {
      CINdetails: { CINreferralDate: "2026-05-01" },
      Section47: { DateOfInitialCPC: "2026-05-01" },
    },
    "the enquiry belongs to an earlier episode": {
      CINdetails: [
        { CINdetailsID: "1", CINreferralDate: "2026-05-01" },
        { CINdetailsID: "2", CINreferralDate: "2026-09-01" },
      ],
      Section47: { CINdetailsID: "1", DateOfInitialCPC: "2026-05-20" },
    },
    "none was held": { CINdetails: { CINreferralDate: "2026-05-01" }, Section47: { DateOfInitialCPC: "" } },
  },

  invalid: {
    "after a section 47 enquiry, the day before the referral": {
      CINdetails: { CINreferralDate: "2026-05-02" },
      Section47: { DateOfInitialCPC: "2026-05-01", fails: true },
    },
    "without an enquiry, the day before the referral": {
      CINdetails: { CINreferralDate: "2026-05-02", DateOfInitialCPC: "2026-05-01" },
    },
  },

  notes: "A conference stands in the section 47 enquiry that led to it, else in the episode: both are asked.",
});
