rule({
  code: "102",
  message: "Date of birth must be given and be a real date.",
  table: "Header",
  fields: ["DOB"],

  // A date that cannot be read is blank too.
  fails: (header) => isBlank(header.DOB),

  valid: {
    "a real date": { DOB: "19/02/2010" },
    "29 February in a leap year": { DOB: "29/02/2012" },
  },

  invalid: {
    "left blank": { DOB: "" },
    "a day that does not exist": { DOB: "38/04/2019" },
    "29 February in a common year": { DOB: "29/02/2011" },
    "a year of two figures": { DOB: "01/01/19" },
  },
});
