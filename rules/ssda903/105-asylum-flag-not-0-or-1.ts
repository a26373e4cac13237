rule({
  code: "105",
  message: "The UASC flag of an XML return must be 0 or 1.",
  table: "Header",
  fields: ["UASC"],

  fails: (header) => !oneOf(header.UASC, ["0", "1"]),

  valid: {
    UASC: { UASC: "1" },
    "not UASC": { UASC: "0" },
    "a return without the flag: it is worked out": { SEX: "F" },
  },

  invalid: {
    "neither 0 nor 1": { UASC: "2" },
    "a word": { UASC: "YES" },
    "one child's flag was left out": {
      Header: [
        { CHILD: "A1", UASC: "1" },
        { CHILD: "B2", UASC: "", fails: true },
      ],
    },
  },

  notes:
    "CSV files have no such column. There the flag is worked out from the UASC table, and is never wrong.",
});
