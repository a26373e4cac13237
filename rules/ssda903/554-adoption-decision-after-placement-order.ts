rule({
  code: "554",
  message: "A decision for adoption must not be later than the first placement order.",
  table: "PlacedAdoption",
  fields: ["DATE_PLACED", "Episodes.DECOM", "Episodes.LS"],

  fails: (decision) => {
    const order = decision.child.Episodes.find((each) => each.LS === "E1");
    return decision.DATE_PLACED > order?.DECOM && [order];
  },

  valid: {
    "made the day of the order": {
      PlacedAdoption: [{ DATE_PLACED: "2026-06-15" }],
      Episodes: [{ DECOM: "2026-06-15", LS: "E1" }],
    },
    "made after a care order": {
      PlacedAdoption: [{ DATE_PLACED: "2026-06-15" }],
      Episodes: [{ DECOM: "2026-05-04", LS: "C2" }],
    },
    "no date of decision": {
      PlacedAdoption: [{ DATE_PLACED: "" }],
      Episodes: [{ DECOM: "2026-06-15", LS: "E1" }],
    },
    "start is blank": {
      PlacedAdoption: [{ DATE_PLACED: "2026-06-15" }],
      Episodes: [{ DECOM: "", LS: "E1" }],
    },
  },

  invalid: {
    "made the day after the order": {
      PlacedAdoption: [{ DATE_PLACED: "2026-06-16" }],
      Episodes: [{ DECOM: "2026-06-15", LS: "E1" }],
    },
    "made between two episodes under the order": {
      PlacedAdoption: [{ DATE_PLACED: "2026-06-15" }],
      Episodes: [
        { DECOM: "2026-05-04", LS: "E1" },
        { DECOM: "2026-09-01", LS: "E1" },
      ],
    },
    "only the second decision": {
      PlacedAdoption: [{ DATE_PLACED: "2026-05-04" }, { DATE_PLACED: "2026-09-01", fails: true }],
      Episodes: [{ DECOM: "2026-06-15", LS: "E1" }],
    },
  },
});
