rule({
  code: "553",
  message: "A child with a placement order must have a decision for adoption that was not taken back.",
  table: ["Episodes", "PlacedAdoption"],
  fields: ["CHILD", "PlacedAdoption.DATE_PLACED_CEASED", "PlacedAdoption.REASON_PLACED_CEASED"],
  needs: ["Episodes", "PlacedAdoption"],

  fails: (row) => {
    const isOrder = row.LS === "E1";
    const isAnotherEpisode = !isOrder && !isBlank(row.LS);
    if (isAnotherEpisode) return false;
    const { Episodes, PlacedAdoption } = row.child;
    // A date that cannot be read was still meant as one.
    const takenBack = PlacedAdoption.filter(
      (each) => !isBlank(each.raw.DATE_PLACED_CEASED) || !isBlank(each.REASON_PLACED_CEASED),
    );
    const isTakenBack = takenBack.some((each) => Object.is(each, row));
    const orderStands = Episodes.some((each) => each.LS === "E1" && isBlank(each.DEC));
    return (isOrder && PlacedAdoption.length === 0) || (isTakenBack && orderStands);
  },

  valid: {
    "an order and a decision": {
      Episodes: [{ DECOM: "2026-05-04", LS: "E1" }],
      PlacedAdoption: [{ DATE_PLACED: "2026-04-15" }],
    },
    "taken back, and the order has ended": {
      Episodes: [{ DECOM: "2026-05-04", LS: "E1", DEC: "2026-06-15" }],
      PlacedAdoption: [{ DATE_PLACED: "2026-04-15", DATE_PLACED_CEASED: "2026-06-15" }],
    },
    "taken back, and another order stands": {
      Episodes: [{ DECOM: "2026-05-04", LS: "C2" }],
      PlacedAdoption: [{ DATE_PLACED: "2026-04-15", REASON_PLACED_CEASED: "RD1" }],
    },
  },

  invalid: {
    "an order, and only another child has a decision": {
      Episodes: [{ CHILD: "A1", DECOM: "2026-05-04", LS: "E1", fails: true }],
      PlacedAdoption: [{ CHILD: "B2", DATE_PLACED: "2026-04-15" }],
    },
    "an order that has ended, and no decision": {
      Episodes: [
        { CHILD: "A1", DECOM: "2026-05-04", DEC: "2026-06-15", LS: "E1", fails: true },
        { CHILD: "A1", DECOM: "2026-06-15", LS: "C2" },
      ],
      PlacedAdoption: [{ CHILD: "B2", DATE_PLACED: "2026-04-15" }],
    },
    "taken back, and the order stands": {
      Episodes: [{ DECOM: "2026-05-04", LS: "E1" }],
      PlacedAdoption: [{ DATE_PLACED: "2026-04-15", DATE_PLACED_CEASED: "2026-06-15", fails: true }],
    },
    "taken back on a day that does not exist": {
      Episodes: [{ DECOM: "2026-05-04", LS: "E1" }],
      PlacedAdoption: [{ DATE_PLACED: "2026-04-15", DATE_PLACED_CEASED: "31/06/2026", fails: true }],
    },
    "only a reason says that it was taken back": {
      Episodes: [{ DECOM: "2026-05-04", LS: "E1" }],
      PlacedAdoption: [{ DATE_PLACED: "2026-04-15", REASON_PLACED_CEASED: "RD1", fails: true }],
    },
  },
});
