rule({
  code: "348",
  message: "A care leaver who died last year must still be recorded as died this year.",
  table: "OC3",
  fields: ["IN_TOUCH"],
  needs: ["lastYear"],
  since: 2026,

  fails: (leaver) => leaver.child.lastYear.OC3?.IN_TOUCH === "DIED" && leaver.IN_TOUCH !== "DIED",

  valid: {
    "died in both years": {
      lastYear: { OC3: { IN_TOUCH: "DIED" } },
      OC3: { IN_TOUCH: "DIED" },
    },
    "died this year": {
      lastYear: { OC3: { IN_TOUCH: "YES" } },
      OC3: { IN_TOUCH: "DIED" },
    },
    "not in last year's return": { OC3: { IN_TOUCH: "YES" } },
  },

  invalid: {
    "died last year, and in touch this year": {
      lastYear: { OC3: { IN_TOUCH: "DIED" } },
      OC3: { IN_TOUCH: "YES" },
    },
    "died last year, and blank this year": {
      lastYear: { OC3: { IN_TOUCH: "DIED" } },
      OC3: { IN_TOUCH: "" },
    },
  },
});
