rule({
  code: "2884",
  message: "The same initial conference must not stand both in the section 47 enquiry and in its episode.",
  table: "Section47",
  fields: ["DateOfInitialCPC", "CINdetails.DateOfInitialCPC"],

  fails: (enquiry) => {
    const referral = enquiry.episode.CINdetails;
    return sameDay(enquiry.DateOfInitialCPC, referral?.DateOfInitialCPC) && [referral];
  },

  valid: {
    "only in the enquiry": {
      CINdetails: { DateOfInitialCPC: "" },
      Section47: { DateOfInitialCPC: "2026-06-01" },
    },
    "in neither": { CINdetails: { DateOfInitialCPC: "" }, Section47: { DateOfInitialCPC: "" } },
    "two conferences": {
      CINdetails: { DateOfInitialCPC: "2026-06-01" },
      Section47: { DateOfInitialCPC: "2026-06-02" },
    },
    "the same day in another episode": {
      CINdetails: [
        { CINdetailsID: "1", DateOfInitialCPC: "2026-06-01" },
        { CINdetailsID: "2", DateOfInitialCPC: "" },
      ],
      Section47: { CINdetailsID: "2", DateOfInitialCPC: "2026-06-01" },
    },
  },

  invalid: {
    "the same day in both": {
      CINdetails: { DateOfInitialCPC: "2026-06-01" },
      Section47: { DateOfInitialCPC: "2026-06-01" },
    },
  },
});
