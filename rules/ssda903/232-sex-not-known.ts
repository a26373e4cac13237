rule({
  code: "232",
  message: "A child whose sex is reported as not known must be checked and confirmed.",
  severity: "query",
  table: "Header",
  fields: ["SEX"],
  since: 2025,

  fails: (header) => header.SEX === "U",

  valid: {
    female: { SEX: "F" },
    male: { SEX: "M" },
    "left blank, which is another check": { SEX: "" },
  },

  invalid: {
    "not known": { SEX: "U" },
    "not known, in a small letter": { SEX: "u" },
  },
});
