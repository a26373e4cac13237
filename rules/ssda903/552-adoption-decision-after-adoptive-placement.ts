rule({
  code: "552",
  message: "A decision for adoption must not be later than the first adoptive placement.",
  table: "PlacedAdoption",
  fields: ["DATE_PLACED", "Episodes.DECOM"],

  fails: (decision) => {
    const isLatest = isBlank(decision.next?.DATE_PLACED);
    const adoptive = ["A3", "A4", "A5", "A6"];
    const first = decision.child.Episodes.find((each) => oneOf(each.PLACE, adoptive) && !isBlank(each.DECOM));
    return isLatest && decision.DATE_PLACED > first?.DECOM && [first];
  },

  valid: {
    "made the day of the placement": {
      PlacedAdoption: [{ DATE_PLACED: "2026-06-15" }],
      Episodes: [{ DECOM: "2026-06-15", PLACE: "A3" }],
    },
    "made in foster care": {
      PlacedAdoption: [{ DATE_PLACED: "2026-06-15" }],
      Episodes: [
        { DECOM: "2026-05-04", PLACE: "U6" },
        { DECOM: "2026-09-01", PLACE: "A6" },
      ],
    },
    "no date of decision": {
      PlacedAdoption: [{ DATE_PLACED: "" }],
      Episodes: [{ DECOM: "2026-06-15", PLACE: "A3" }],
    },
    "start is blank": {
      PlacedAdoption: [{ DATE_PLACED: "2026-06-15" }],
      Episodes: [{ DECOM: "", PLACE: "A5" }],
    },
  },

  invalid: {
    "made the day after the placement": {
      PlacedAdoption: [{ DATE_PLACED: "2026-06-16" }],
      Episodes: [{ DECOM: "2026-06-15", PLACE: "A4" }],
    },
    "made between two adoptive placements": {
      PlacedAdoption: [{ DATE_PLACED: "2026-06-15" }],
      Episodes: [
        { DECOM: "2026-05-04", PLACE: "A3" },
        { DECOM: "2026-09-01", PLACE: "A5" },
      ],
    },
    "made the day after a placement under an order": {
      PlacedAdoption: [{ DATE_PLACED: "2026-06-16" }],
      Episodes: [{ DECOM: "2026-06-15", PLACE: "A5" }],
    },
    "only the latest decision is found": {
      PlacedAdoption: [{ DATE_PLACED: "2026-05-04" }, { DATE_PLACED: "2026-09-01", fails: true }],
      Episodes: [{ DECOM: "2026-06-15", PLACE: "A6" }],
    },
  },
});
