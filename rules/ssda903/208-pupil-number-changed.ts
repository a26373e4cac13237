rule({
  code: "208",
  message: "The unique pupil number must be the same as last year, unless it was not known then.",
  table: "Header",
  fields: ["UPN"],
  needs: ["lastYear"],

  fails: (header) => {
    const before = header.child.lastYear.Header;
    const notKnown = ["UN1", "UN2", "UN3", "UN4", "UN5"];
    const wasKnown = !isBlank(before?.UPN) && !oneOf(before.UPN, notKnown);
    return before && header.UPN !== before.UPN && (wasKnown || isBlank(header.UPN));
  },

  valid: {
    "the same in both years": {
      lastYear: { Header: { UPN: "A990000000001" } },
      Header: { UPN: "A990000000001" },
    },
    "known since this year": {
      lastYear: { Header: { UPN: "UN4" } },
      Header: { UPN: "A990000000001" },
    },
    "not known for another reason": {
      lastYear: { Header: { UPN: "UN1" } },
      Header: { UPN: "UN4" },
    },
    "blank last year": {
      lastYear: { Header: { UPN: "" } },
      Header: { UPN: "A990000000001" },
    },
    "not in last year's return": { UPN: "A990000000001" },
  },

  invalid: {
    "another number this year": {
      lastYear: { Header: { UPN: "A990000000001" } },
      Header: { UPN: "A990000000002" },
    },
    "no longer known": {
      lastYear: { Header: { UPN: "A990000000001" } },
      Header: { UPN: "UN5" },
    },
    "the reason for not knowing it was left out": {
      lastYear: { Header: { UPN: "UN1" } },
      Header: { UPN: "" },
    },
  },
});
