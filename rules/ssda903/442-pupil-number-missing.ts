rule({
  code: "442",
  message: "A child in care must have a unique pupil number or the reason for none, except for short breaks.",
  table: "Header",
  fields: ["UPN"],
  needs: ["Episodes"],

  fails: (header) => {
    const inCare = header.child.Episodes.some((each) => !oneOf(each.LS, ["V3", "V4"]));
    return inCare && isBlank(header.UPN);
  },

  valid: {
    "a number": { Header: { UPN: "A990000000001" }, Episodes: [{ LS: "C2" }] },
    "the reason for none": { Header: { UPN: "UN1" }, Episodes: [{ LS: "C2" }] },
    "only short breaks": { Header: { UPN: "" }, Episodes: [{ LS: "V3" }, { LS: "V4" }] },
    "no episodes": { Header: { UPN: "" } },
  },

  invalid: {
    "under a care order": { Header: { UPN: "" }, Episodes: [{ LS: "C2" }] },
    "short breaks, then a care order": { Header: { UPN: "" }, Episodes: [{ LS: "V3" }, { LS: "C2" }] },
    "legal status is blank": { Header: { UPN: "" }, Episodes: [{ LS: "" }] },
  },
});
