// Times when a looked-after child was missing, or away without leave.
table("Missing", {
  title: "Missing",
  meaning: "One row for each time a child was missing from care or away from their placement without leave.",
  order: ["MIS_START"],
  xml: { element: "AMISSING" },
  fields: {
    CHILD: {
      type: "text",
      title: "Child identifier",
      meaning: "The number in Header.",
      required: true,
      identifies: "directly",
      alias: ["CHILDID"],
    },
    DOB: {
      type: "date",
      title: "Date of birth",
      meaning: "The day the child was born; the same as in Header.",
      identifies: "indirectly",
    },
    MISSING: {
      type: "choice",
      title: "Missing or away",
      meaning: "Whether nobody knew where the child was, or they were somewhere known without leave.",
      choices: {
        M: { meaning: "Missing: nobody knew where" },
        A: { meaning: "Away without leave: it was known where" },
      },
    },
    MIS_START: {
      type: "date",
      title: "Date it began",
      meaning: "The first day of being missing or away.",
      required: true,
    },
    MIS_END: {
      type: "date",
      title: "Date it ended",
      meaning: "The day the child was found or came back; blank while it goes on.",
    },
  },
});
