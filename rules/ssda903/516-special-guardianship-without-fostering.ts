rule({
  code: "516",
  message: "Special guardianship to a former foster carer must follow a foster placement.",
  table: "Episodes",
  fields: ["REC", "PLACE"],

  fails: (episode) => {
    const toFosterCarer = oneOf(episode.REC, ["E45", "E46"]);
    const fostered = oneOf(episode.PLACE, ["U1", "U2", "U3", "U4", "U5", "U6"]);
    return toFosterCarer && !fostered;
  },

  valid: {
    "from every kind of foster care": {
      Episodes: [
        { PLACE: "U1", REC: "E45" },
        { PLACE: "U2", REC: "E45" },
        { PLACE: "U3", REC: "E45" },
        { PLACE: "U4", REC: "E45" },
        { PLACE: "U5", REC: "E45" },
        { PLACE: "U6", REC: "E45" },
      ],
    },
    "to another carer who fostered the child": { PLACE: "U6", REC: "E46" },
    "to somebody who was not the foster carer": { PLACE: "K2", REC: "E47" },
    "has not ended": { PLACE: "K2", REC: "" },
  },

  invalid: {
    "from a children's home": { PLACE: "K2", REC: "E45" },
    "from the child's parents": { PLACE: "P1", REC: "E46" },
    "placement is blank": { PLACE: "", REC: "E46" },
  },
});
