rule({
  code: "174",
  message: "A male must not have a child's date of birth as a mother has.",
  table: "Header",
  fields: ["SEX", "MC_DOB"],
  since: 2025,

  // A date that cannot be read was still meant as one.
  fails: (header) => header.SEX === "M" && !isBlank(header.raw.MC_DOB),

  valid: {
    "a mother": { SEX: "F", MC_DOB: "2026-06-15" },
    "a male without one": { SEX: "M", MC_DOB: "" },
    "sex is not known": { SEX: "U", MC_DOB: "2026-06-15" },
    "sex is blank": { SEX: "", MC_DOB: "2026-06-15" },
  },

  invalid: {
    "a male with one": { SEX: "M", MC_DOB: "2026-06-15" },
    "a male with one that cannot be read": { SEX: "M", MC_DOB: "31/06/2026" },
  },
});
