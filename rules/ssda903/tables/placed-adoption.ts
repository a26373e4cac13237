// Decisions that a child should be placed for adoption, and decisions that were taken back.
table("PlacedAdoption", {
  title: "Should be placed for adoption",
  meaning: "One row for each decision that a child should be placed for adoption.",
  order: ["DATE_PLACED"],
  xml: { element: "AD_PLACED" },
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
    DATE_PLACED: {
      type: "date",
      title: "Date of the decision",
      meaning: "The day it was decided that the child should be placed for adoption.",
    },
    DATE_PLACED_CEASED: {
      type: "date",
      title: "Date the decision was taken back",
      meaning: "The day it was decided that the child should no longer be placed for adoption.",
    },
    REASON_PLACED_CEASED: {
      type: "choice",
      title: "Why the decision was taken back",
      meaning: "Why the child should no longer be placed for adoption.",
      choices: {
        RD1: { meaning: "The child's needs changed" },
        RD2: { meaning: "The court made no placement order" },
        RD3: { meaning: "No adopters could be found" },
        RD4: { meaning: "Another reason" },
      },
    },
  },
});
