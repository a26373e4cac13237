rule({
  code: "334",
  message: "The decision for adoption must not be earlier than the start of the latest time in care.",
  table: "AD1",
  fields: ["DATE_INT", "Episodes.DECOM", "Episodes.RNE"],

  fails: (adoption) => {
    const latest = adoption.child.Episodes.findLast((each) => each.RNE === "S" && !isBlank(each.DECOM));
    return adoption.DATE_INT < latest?.DECOM && [latest];
  },

  valid: {
    "decided the day care began": {
      AD1: { DATE_INT: "2026-05-04" },
      Episodes: [{ DECOM: "2026-05-04", RNE: "S" }],
    },
    "care began before this return": {
      AD1: { DATE_INT: "2025-05-04" },
      Episodes: [{ DECOM: "2026-05-04", RNE: "P" }],
    },
    "no date of decision": {
      AD1: { DATE_INT: "" },
      Episodes: [{ DECOM: "2026-05-04", RNE: "S" }],
    },
    "start is blank": {
      AD1: { DATE_INT: "2026-05-04" },
      Episodes: [{ DECOM: "", RNE: "S" }],
    },
  },

  invalid: {
    "decided the day before care began": {
      AD1: { DATE_INT: "2026-05-03" },
      Episodes: [{ DECOM: "2026-05-04", RNE: "S" }],
    },
    "decided between two times in care": {
      AD1: { DATE_INT: "2026-06-15" },
      Episodes: [
        { DECOM: "2026-05-04", DEC: "2026-06-01", RNE: "S" },
        { DECOM: "2026-09-01", RNE: "S" },
      ],
    },
  },
});
