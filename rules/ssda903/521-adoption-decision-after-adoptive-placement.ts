rule({
  code: "521",
  message: "The decision for adoption must not be later than the move into an adoptive placement.",
  table: "AD1",
  fields: ["DATE_INT", "Episodes.PLACE", "Episodes.DECOM"],

  fails: (adoption) =>
    adoption.child.Episodes.filter((each) => {
      const adoptive = oneOf(each.PLACE, ["A3", "A4", "A5", "A6"]);
      return adoptive && adoption.DATE_INT > each.DECOM;
    }),

  valid: {
    "decided the day of the move": {
      AD1: { DATE_INT: "2026-06-15" },
      Episodes: [{ PLACE: "A4", DECOM: "2026-06-15" }],
    },
    "decided after a move into foster care": {
      AD1: { DATE_INT: "2026-06-15" },
      Episodes: [
        { PLACE: "U6", DECOM: "2026-05-04" },
        { PLACE: "A6", DECOM: "2026-09-01" },
      ],
    },
    "no date of decision": {
      AD1: { DATE_INT: "" },
      Episodes: [{ PLACE: "A3", DECOM: "2026-06-15" }],
    },
    "start is blank": { AD1: { DATE_INT: "2026-06-15" }, Episodes: [{ PLACE: "A3", DECOM: "" }] },
  },

  invalid: {
    "decided after a move to adopters who had not fostered the child": {
      AD1: { DATE_INT: "2026-06-16" },
      Episodes: [{ PLACE: "A6", DECOM: "2026-06-15" }],
    },
    "decided the day after the move to the current carer": {
      AD1: { DATE_INT: "2026-06-16" },
      Episodes: [{ PLACE: "A3", DECOM: "2026-06-15" }],
    },
    "decided the day after the move under an order": {
      AD1: { DATE_INT: "2026-06-16" },
      Episodes: [{ PLACE: "A5", DECOM: "2026-06-15" }],
    },
    "decided between two adoptive placements": {
      AD1: { DATE_INT: "2026-06-15" },
      Episodes: [
        { PLACE: "A4", DECOM: "2026-05-04" },
        { PLACE: "A3", DECOM: "2026-09-01" },
      ],
    },
  },
});
