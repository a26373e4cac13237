rule({
  code: "446",
  message: "A placement order must not be on an episode that started before December 2005.",
  table: "Episodes",
  fields: ["LS", "DECOM"],

  fails: (episode) => episode.LS === "E1" && episode.DECOM < "2005-12-01",

  valid: {
    "started on the first of December 2005": { LS: "E1", DECOM: "2005-12-01" },
    "another status may be older": { LS: "C2", DECOM: "2005-11-30" },
    "start is blank": { LS: "E1", DECOM: "" },
  },

  invalid: {
    "started the day before": { LS: "E1", DECOM: "2005-11-30" },
  },
});
