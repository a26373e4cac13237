rule({
  code: "131",
  message: "Whether a care leaver is in touch must be a code on the list.",
  table: "OC3",
  fields: ["IN_TOUCH"],

  fails: (leaver) => !oneOf(leaver.IN_TOUCH, ["YES", "NO", "DIED", "REFU", "NREQ", "RHOM"]),

  valid: {
    "every code on the list": {
      OC3: [
        { IN_TOUCH: "YES" },
        { IN_TOUCH: "NO" },
        { IN_TOUCH: "DIED" },
        { IN_TOUCH: "REFU" },
        { IN_TOUCH: "NREQ" },
        { IN_TOUCH: "RHOM" },
      ],
    },
    "in small letters": { IN_TOUCH: "no" },
  },

  invalid: {
    "left blank": { IN_TOUCH: "" },
    "a figure for yes": { IN_TOUCH: "1" },
    "shorter than the code": { IN_TOUCH: "Y" },
  },
});
