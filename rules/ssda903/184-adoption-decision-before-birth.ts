rule({
  code: "184",
  message: "A decision for adoption must not be made before the child was born.",
  table: "PlacedAdoption",
  fields: ["DATE_PLACED"],

  fails: (decision) => {
    const born = decision.DOB ?? decision.child.Header?.DOB;
    return decision.DATE_PLACED < born;
  },

  valid: {
    "made the day the child was born": {
      PlacedAdoption: [{ DOB: "2026-05-04", DATE_PLACED: "2026-05-04" }],
    },
    "made after birth, which only Header gives": {
      Header: { DOB: "2026-05-04" },
      PlacedAdoption: [{ DOB: "", DATE_PLACED: "2026-06-15" }],
    },
    "no date of decision": { PlacedAdoption: [{ DOB: "2026-05-04", DATE_PLACED: "" }] },
    "date of birth is blank": { PlacedAdoption: [{ DOB: "", DATE_PLACED: "2026-05-03" }] },
  },

  invalid: {
    "made the day before the child was born": {
      PlacedAdoption: [{ DOB: "2026-05-04", DATE_PLACED: "2026-05-03" }],
    },
    "made before birth, which only Header gives": {
      Header: { DOB: "2026-05-04" },
      PlacedAdoption: [{ DOB: "", DATE_PLACED: "2026-05-03" }],
    },
    "only the first of two": {
      Header: { DOB: "2026-05-04" },
      PlacedAdoption: [{ DATE_PLACED: "2026-05-03", fails: true }, { DATE_PLACED: "2026-06-01" }],
    },
  },

  notes:
    "Where the row's own date of birth is blank or cannot be read, Header's is asked instead of finding the row.",
});
