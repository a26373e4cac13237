rule({
  code: "149",
  message: "The reason an episode ended must be a code on the list.",
  table: "Episodes",
  fields: ["REC"],

  fails: (episode) => {
    const goesOn = ["X1"];
    const adopted = ["E11", "E12"];
    const guardian = ["E41", "E45", "E46", "E47", "E48"];
    const others = [
      "E13",
      "E14",
      "E15",
      "E16",
      "E17",
      "E2",
      "E3",
      "E4A",
      "E4B",
      "E5",
      "E6",
      "E7",
      "E8",
      "E9",
    ];
    if (isBlank(episode.REC)) return false;
    return !oneOf(episode.REC, [...goesOn, ...adopted, ...guardian, ...others]);
  },

  valid: {
    "another episode follows": { REC: "X1" },
    "in small letters": { REC: "e4b" },
    "has not ended": { REC: "" },
  },

  invalid: {
    "half a code": { REC: "E4" },
    "a code that was never on the list": { REC: "E99" },
  },

  notes: "Codes are read in capitals, so small letters are no fault.",
});
