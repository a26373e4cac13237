rule({
  code: "131",
  message: "Whether a care leaver is in touch must be a code on the list.",
  table: "OC3",
  fields: ["IN_TOUCH"],

  fails: (leaver) => !oneOf(leaver.IN_TOUCH, ["YES", "NO", "DIED", "REFU", "NREQ", "RHOM"]),

  valid: {
    "in touch": { IN_TOUCH: "YES" },
    "went home": { IN_TOUCH: "RHOM" },
    "in small letters": { IN_TOUCH: "no" },
  },

  invalid: {
    "left blank": { IN_TOUCH: "" },
    "a figure for yes": { IN_TOUCH: "1" },
    "shorter than the code": { IN_TOUCH: "Y" },
  },
});
