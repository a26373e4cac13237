rule({
  code: "335",
  message: "Whether the adopters were the foster carers must agree with the last adoptive placement.",
  table: "AD1",
  fields: ["FOSTER_CARE", "Episodes.PLACE"],

  fails: (adoption) => {
    const last = adoption.child.Episodes.findLast((each) => oneOf(each.REC, ["E11", "E12"]));
    const withFosterCarer = oneOf(last?.PLACE, ["A3", "A5"]) && adoption.FOSTER_CARE === "0";
    const withSomebodyNew = oneOf(last?.PLACE, ["A4", "A6"]) && adoption.FOSTER_CARE === "1";
    return (withFosterCarer || withSomebodyNew) && [last];
  },

  valid: {
    "with the foster carer, and says so": {
      AD1: { FOSTER_CARE: "1" },
      Episodes: [{ PLACE: "A5", REC: "E11" }],
    },
    "with somebody new, and says so": {
      AD1: { FOSTER_CARE: "0" },
      Episodes: [{ PLACE: "A6", REC: "E12" }],
    },
    "the placement did not end in adoption": {
      AD1: { FOSTER_CARE: "1" },
      Episodes: [{ PLACE: "A6", REC: "E13" }],
    },
    "adopted from another placement": {
      AD1: { FOSTER_CARE: "1" },
      Episodes: [{ PLACE: "U5", REC: "E11" }],
    },
    "nothing is said of the foster carer": {
      AD1: { FOSTER_CARE: "" },
      Episodes: [{ PLACE: "A3", REC: "E11" }],
    },
    "no episodes": { AD1: { FOSTER_CARE: "1" } },
  },

  invalid: {
    "with the foster carer, and denies it": {
      AD1: { FOSTER_CARE: "0" },
      Episodes: [{ PLACE: "A3", REC: "E11" }],
    },
    "after an order with the foster carer, and denies it": {
      AD1: { FOSTER_CARE: "0" },
      Episodes: [{ PLACE: "A5", REC: "E12" }],
    },
    "after an order with somebody new, and says it was the foster carer": {
      AD1: { FOSTER_CARE: "1" },
      Episodes: [{ PLACE: "A6", REC: "E11" }],
    },
    "with somebody new, and says it was the foster carer": {
      AD1: { FOSTER_CARE: "1" },
      Episodes: [
        { DECOM: "2026-04-05", PLACE: "A5", REC: "X1" },
        { DECOM: "2026-07-01", PLACE: "A4", REC: "E12" },
      ],
    },
  },
});
