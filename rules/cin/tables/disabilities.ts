// The disabilities of each child.
table("Disabilities", {
  title: "Disabilities",
  meaning: "One row for each disability of a child; a child who has none has the one row NONE.",
  xml: { element: "Disability", isCell: true, takes: ["LAchildID"] },
  fields: {
    LAchildID: {
      type: "text",
      title: "Child identifier",
      meaning: "The number in ChildIdentifiers.",
      required: true,
      identifies: "directly",
    },
    Disability: {
      type: "choice",
      title: "Disability",
      meaning: "In what the child is disabled.",
      required: true,
      identifies: "sensitive",
      choices: {
        NONE: { meaning: "No disability" },
        MOB: { meaning: "Getting about" },
        HAND: { meaning: "Using the hands" },
        PC: { meaning: "Personal care" },
        INC: { meaning: "Incontinence" },
        COMM: { meaning: "Speaking and understanding" },
        LD: { meaning: "Learning" },
        HEAR: { meaning: "Hearing" },
        VIS: { meaning: "Sight" },
        BEH: { meaning: "Behaviour" },
        CON: { meaning: "Consciousness, such as fits" },
        AUT: { meaning: "Autism" },
        DDA: { meaning: "Another disability in the meaning of the law" },
      },
    },
  },
});
