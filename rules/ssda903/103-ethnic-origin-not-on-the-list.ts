rule({
  code: "103",
  message: "Ethnic origin must be a code on the list.",
  table: "Header",
  fields: ["ETHNIC"],

  fails: (header) => {
    const white = ["WBRI", "WIRI", "WOTH", "WIRT", "WROM"];
    const mixed = ["MWBC", "MWBA", "MWAS", "MOTH"];
    const asian = ["AIND", "APKN", "ABAN", "AOTH"];
    const black = ["BCRB", "BAFR", "BOTH"];
    const others = ["CHNE", "OOTH", "REFU", "NOBT"];
    return !oneOf(header.ETHNIC, [...white, ...mixed, ...asian, ...black, ...others]);
  },

  valid: {
    "a code on the list": { ETHNIC: "MWAS" },
    "in small letters": { ETHNIC: "wbri" },
    "the family would not say": { ETHNIC: "REFU" },
  },

  invalid: {
    "left blank": { ETHNIC: "" },
    "words instead of a code": { ETHNIC: "White British" },
    "a code that is not on the list": { ETHNIC: "WXYZ" },
  },

  notes:
    "Small letters are read as capitals before any rule runs, so a code in small letters is on the list.",
});
