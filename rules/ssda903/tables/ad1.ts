// Adoptions of the year: the steps that led to each, and who the adopters are.
table("AD1", {
  title: "Adoptions (AD1)",
  meaning: "One row for each child who was adopted in the year.",
  single: true,
  xml: {
    element: "CHILD",
    when: {
      DATE_INT: ".+",
      DATE_MATCH: ".+",
      FOSTER_CARE: ".+",
      NB_ADOPTR: ".+",
      SEX_ADOPTR: ".+",
      LS_ADOPTR: ".+",
    },
  },
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
    DATE_INT: {
      type: "date",
      title: "Date of the decision for adoption",
      meaning: "The day it was decided that adoption is in the child's best interest.",
    },
    DATE_MATCH: {
      type: "date",
      title: "Date of the match",
      meaning: "The day the child was matched with the adopters.",
    },
    FOSTER_CARE: {
      type: "choice",
      title: "Adopted by former foster carers",
      meaning: "Whether the adopters had been the child's foster carers.",
      choices: { "0": { meaning: "They had not" }, "1": { meaning: "They had" } },
    },
    NB_ADOPTR: {
      type: "choice",
      title: "Number of adopters",
      meaning: "Whether one person or a couple adopted the child.",
      choices: { "1": { meaning: "One person" }, "2": { meaning: "A couple" } },
    },
    SEX_ADOPTR: {
      type: "choice",
      title: "Sex of the adopters",
      meaning: "Whether a man, a woman or which couple adopted the child.",
      identifies: "sensitive",
      choices: {
        M1: { meaning: "One man" },
        F1: { meaning: "One woman" },
        MM: { meaning: "Two men" },
        FF: { meaning: "Two women" },
        MF: { meaning: "A man and a woman" },
      },
    },
    LS_ADOPTR: {
      type: "choice",
      title: "Legal status of the adopters",
      meaning: "Whether the adopters are single, married or otherwise joined.",
      identifies: "sensitive",
      choices: {
        L0: { meaning: "Single" },
        L11: { meaning: "Married couple of different sexes" },
        L12: { meaning: "Married couple of the same sex" },
        L2: { meaning: "Civil partners" },
        L3: { meaning: "Unmarried couple of different sexes" },
        L4: { meaning: "Couple of the same sex, neither married nor civil partners" },
      },
    },
  },
});
