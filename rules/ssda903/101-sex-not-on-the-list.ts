rule({
  code: "101",
  message: "Sex must be M, F or U.",
  table: "Header",
  fields: ["SEX"],
  since: 2025,

  fails: (header) => !oneOf(header.SEX, ["M", "F", "U"]),

  valid: {
    male: { SEX: "M" },
    female: { SEX: "F" },
    "not known": { SEX: "U" },
    "in small letters": { SEX: "f" },
  },

  invalid: {
    "left blank": { SEX: "" },
    "a code from before 2025": { SEX: "1" },
    "a letter that is not on the list": { SEX: "X" },
  },
});
