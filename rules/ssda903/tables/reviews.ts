// The reviews of each child's care plan, and how the child took part.
table("Reviews", {
  title: "Reviews",
  meaning: "One row for each review of a child's care during the year.",
  order: ["REVIEW"],
  xml: { element: "AREVIEW" },
  fields: {
    CHILD: {
      type: "text",
      title: "Child identifier",
      meaning: "Whose review it was: the number in Header.",
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
    REVIEW: {
      type: "date",
      title: "Date of the review",
      meaning: "The day the review was held.",
      required: true,
    },
    REVIEW_CODE: {
      type: "choice",
      title: "How the child took part",
      meaning: "Whether the child was there, and how their views were heard.",
      choices: {
        PN0: { meaning: "The child was under 4" },
        PN1: { meaning: "Came, and spoke for themselves" },
        PN2: { meaning: "Came, and an advocate spoke for them" },
        PN3: { meaning: "Came, and gave their views without words" },
        PN4: { meaning: "Came, and gave no views" },
        PN5: { meaning: "Did not come; an advocate gave their views" },
        PN6: { meaning: "Did not come; sent their views another way" },
        PN7: { meaning: "Did not come, and gave no views" },
      },
    },
  },
});
