rule({
  code: "145",
  message: "The category of need must be a code on the list.",
  table: "Episodes",
  fields: ["CIN"],

  fails: (episode) => {
    const needs = ["N1", "N2", "N3", "N4", "N5", "N6", "N7", "N8"];
    return !isBlank(episode.CIN) && !oneOf(episode.CIN, needs);
  },

  valid: {
    "every code on the list": {
      Episodes: [
        { CIN: "N1" },
        { CIN: "N2" },
        { CIN: "N3" },
        { CIN: "N4" },
        { CIN: "N5" },
        { CIN: "N6" },
        { CIN: "N7" },
        { CIN: "N8" },
      ],
    },
    "in small letters": { CIN: "n8" },
    "left blank": { CIN: "" },
  },

  invalid: {
    "before the first": { CIN: "N0" },
    "after the last": { CIN: "N9" },
    "a figure alone": { CIN: "1" },
  },

  notes: "N0 and N9 are codes of the children in need census.",
});
