// Who each child is: one row a child, the same from year to year unless something was put right.
table("Header", {
  title: "Header",
  meaning: "One row for each child in the return: who they are, and whether they are a mother.",
  single: true,
  xml: { element: "CHILD" },
  fields: {
    CHILD: {
      type: "text",
      title: "Child identifier",
      meaning: "The authority's own number for the child. It joins every table and stays the same for ever.",
      required: true,
      identifies: "directly",
      alias: ["CHILDID"],
    },
    SEX: {
      type: "choice",
      title: "Sex",
      meaning: "The child's sex. Until 2023/24 it was sent as 1 or 2; since then as a letter.",
      required: true,
      identifies: "indirectly",
      choices: {
        "1": { meaning: "Male", until: 2024 },
        "2": { meaning: "Female", until: 2024 },
        M: { meaning: "Male", since: 2025 },
        F: { meaning: "Female", since: 2025 },
        U: { meaning: "Not known", since: 2025 },
      },
    },
    DOB: {
      type: "date",
      title: "Date of birth",
      meaning: "The day the child was born.",
      required: true,
      identifies: "indirectly",
    },
    ETHNIC: {
      type: "choice",
      title: "Ethnic origin",
      meaning: "The child's ethnic group, as the child or their family describes it.",
      required: true,
      identifies: "sensitive",
      choices: {
        WBRI: { meaning: "White British" },
        WIRI: { meaning: "White Irish" },
        WOTH: { meaning: "Any other White background" },
        WIRT: { meaning: "Traveller of Irish heritage" },
        WROM: { meaning: "Gypsy or Roma" },
        MWBC: { meaning: "White and Black Caribbean" },
        MWBA: { meaning: "White and Black African" },
        MWAS: { meaning: "White and Asian" },
        MOTH: { meaning: "Any other mixed background" },
        AIND: { meaning: "Indian" },
        APKN: { meaning: "Pakistani" },
        ABAN: { meaning: "Bangladeshi" },
        AOTH: { meaning: "Any other Asian background" },
        BCRB: { meaning: "Black Caribbean" },
        BAFR: { meaning: "Black African" },
        BOTH: { meaning: "Any other Black background" },
        CHNE: { meaning: "Chinese" },
        OOTH: { meaning: "Any other ethnic group" },
        REFU: { meaning: "The child or family would not say" },
        NOBT: { meaning: "Not found out yet" },
      },
    },
    UPN: {
      type: "text",
      title: "Unique pupil number",
      meaning:
        "The number that follows a pupil through school, or why there is none: " +
        "UN1 not of school age, UN2 never at a maintained school in England, UN3 educated outside England, " +
        "UN4 newly looked after and not known yet, UN5 the sources disagree.",
      identifies: "directly",
      pattern: "[A-HJ-NP-RT-Z](\\d{12}|\\d{11}[A-Z])|UN[1-5]",
    },
    MOTHER: {
      type: "choice",
      title: "Mother",
      meaning: "Whether the looked-after young person is a mother.",
      identifies: "sensitive",
      choices: { "0": { meaning: "Not a mother" }, "1": { meaning: "A mother" } },
    },
    MC_DOB: {
      type: "date",
      title: "Date of birth of the mother's child",
      meaning: "The day a young mother's own child was born; blank for everybody else.",
      identifies: "indirectly",
    },
    UASC: {
      type: "choice",
      title: "Unaccompanied asylum-seeking child",
      meaning: "Whether the child has a row in the UASC table. Worked out, never sent in a CSV file.",
      derived: true,
      identifies: "sensitive",
      choices: { "0": { meaning: "Not in the UASC table" }, "1": { meaning: "In the UASC table" } },
    },
  },
  derive: {
    UASC: (header) => {
      const { UASC, lastYear } = header.child;
      const isLastYears = header === lastYear.Header;
      return (isLastYears ? lastYear.UASC : UASC) ? "1" : "0";
    },
  },
});
