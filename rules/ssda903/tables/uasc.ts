// Children who came to the country alone and asked for asylum.
table("UASC", {
  title: "Unaccompanied asylum-seeking children",
  meaning: "One row for each child who was an unaccompanied asylum-seeking child at any time in the year.",
  single: true,
  xml: { element: "CHILD", when: { UASC: "1", DUC: ".+" } },
  fields: {
    CHILD: {
      type: "text",
      title: "Child identifier",
      meaning: "The number in Header.",
      required: true,
      identifies: "directly",
      alias: ["CHILDID"],
    },
    SEX: {
      type: "choice",
      title: "Sex",
      meaning: "The child's sex; the same as in Header.",
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
      meaning: "The day the child was born; the same as in Header.",
      identifies: "indirectly",
    },
    DUC: {
      type: "date",
      title: "Date that the status ceased",
      meaning:
        "The day the child stopped, or will stop, being an unaccompanied asylum-seeking child; at the latest their 18th birthday.",
    },
  },
});
