rule({
  code: "377",
  message: "A child must not have more than two stays while the carer is on holiday in one year.",
  table: "Episodes",
  fields: ["PLACE"],

  fails: (episode) => {
    if (episode.PLACE !== "T3") return false;
    const stays = episode.child.Episodes.filter((each) => each.PLACE === "T3");
    return stays.length > 2;
  },

  valid: {
    "two stays": { Episodes: [{ PLACE: "T3" }, { PLACE: "T3" }] },
    "two stays, and one in hospital": { Episodes: [{ PLACE: "T3" }, { PLACE: "T1" }, { PLACE: "T3" }] },
    "three stays of two children": {
      Episodes: [
        { CHILD: "A1", PLACE: "T3" },
        { CHILD: "A1", PLACE: "T3" },
        { CHILD: "B2", PLACE: "T3" },
      ],
    },
  },

  invalid: {
    "three stays": {
      Episodes: [
        { PLACE: "T3", fails: true },
        { PLACE: "U6" },
        { PLACE: "T3", fails: true },
        { PLACE: "T3", fails: true },
      ],
    },
  },
});
