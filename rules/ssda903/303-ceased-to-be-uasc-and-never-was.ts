rule({
  code: "303",
  message: "A date of ceasing to be UASC must only be given for a child who is UASC.",
  table: "UASC",
  fields: ["DUC", "Header.UASC"],

  fails: (asylum) => {
    const { Header } = asylum.child;
    return !isBlank(asylum.DUC) && Header && Header.UASC !== "1" && [Header];
  },

  valid: {
    "a child who is UASC": {
      Header: { UASC: "1" },
      UASC: { DUC: "2028-06-15" },
    },
    "no date": {
      Header: { UASC: "0" },
      UASC: { DUC: "" },
    },
    "the child is not in Header, which another check asks about": { DUC: "2028-06-15" },
  },

  invalid: {
    "a child who is not": {
      Header: { UASC: "0" },
      UASC: { DUC: "2028-06-15" },
    },
  },

  notes:
    "Where Header's answer is worked out from the UASC table the two always agree: it finds what a file says itself.",
});
