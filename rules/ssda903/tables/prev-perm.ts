// What permanence a child had before coming into care this time.
table("PrevPerm", {
  title: "Previous permanence",
  meaning:
    "One row for each child who started to be looked after: whether they had been adopted or the like before.",
  single: true,
  xml: { element: "PERMANENCE" },
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
    PREV_PERM: {
      type: "choice",
      title: "Previous permanence",
      meaning: "Which permanent home the child had before.",
      identifies: "sensitive",
      choices: {
        P1: { meaning: "Adoption" },
        P2: { meaning: "Special guardianship order" },
        P3: { meaning: "Residence order or child arrangements order" },
        P4: { meaning: "Not known" },
        Z1: { meaning: "None" },
      },
    },
    LA_PERM: {
      type: "text",
      title: "Authority of the previous permanence",
      meaning:
        "The three-figure number of the authority that arranged it, or WAL, SCO, NIR, or NUK outside the United Kingdom.",
      pattern: "\\d{3}|WAL|SCO|NIR|NUK",
    },
    DATE_PERM: {
      type: "date",
      title: "Date of the previous permanence",
      meaning: "The day of the order. ZZ stands for a day or month that nobody knows: ZZ/05/2010.",
    },
  },
});
