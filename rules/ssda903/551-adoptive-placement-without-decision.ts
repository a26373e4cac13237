rule({
  code: "551",
  message: "A child in an adoptive placement must have the date of a decision for adoption.",
  table: "Episodes",
  fields: ["PLACE"],
  needs: ["PlacedAdoption"],

  fails: (episode) => {
    if (!oneOf(episode.PLACE, ["A3", "A4", "A5", "A6"])) return false;
    // A date that cannot be read was still meant as one.
    return !episode.child.PlacedAdoption.some((each) => !isBlank(each.raw.DATE_PLACED));
  },

  valid: {
    "a decision with its date": {
      Episodes: [{ PLACE: "A4" }],
      PlacedAdoption: [{ DATE_PLACED: "2026-06-15" }],
    },
    "a decision on a day that does not exist": {
      Episodes: [{ PLACE: "A4" }],
      PlacedAdoption: [{ DATE_PLACED: "31/06/2026" }],
    },
    "in foster care": {
      Episodes: [{ PLACE: "U6" }],
      PlacedAdoption: [{ DATE_PLACED: "" }],
    },
  },

  invalid: {
    "no decision": {
      Episodes: [{ CHILD: "A1", PLACE: "A3", fails: true }],
      PlacedAdoption: [{ CHILD: "B2", DATE_PLACED: "2026-06-15" }],
    },
    "a decision without its date": {
      Episodes: [{ PLACE: "A6" }],
      PlacedAdoption: [{ DATE_PLACED: "", DATE_PLACED_CEASED: "2026-06-15" }],
    },
    "every kind of adoptive placement": {
      Episodes: [
        { PLACE: "A3", fails: true },
        { PLACE: "A4", fails: true },
        { PLACE: "A5", fails: true },
        { PLACE: "A6", fails: true },
      ],
      PlacedAdoption: [{ DATE_PLACED: "" }],
    },
  },
});
