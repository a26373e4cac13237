// Health and offending of children who were looked after all year.
const yesOrNo = { "0": { meaning: "No" }, "1": { meaning: "Yes" } };

table("OC2", {
  title: "Outcomes: health and offending (OC2)",
  meaning:
    "One row for each child who was looked after for the whole year: health checks, feelings and offending.",
  single: true,
  xml: { element: "OC2" },
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
    SDQ_SCORE: {
      type: "number",
      title: "Strengths and difficulties score",
      meaning: "The total of the carer's questionnaire for children of 4 to 16: a whole number from 0 to 40.",
      minimum: 0,
      maximum: 40,
      identifies: "sensitive",
    },
    SDQ_REASON: {
      type: "choice",
      title: "Why there is no score",
      meaning: "Why no questionnaire came back; blank when there is a score.",
      choices: {
        SDQ1: { meaning: "The child was under 4 or over 16" },
        SDQ2: { meaning: "The carer would not complete it" },
        SDQ3: { meaning: "The child's disability made it impossible" },
        SDQ4: { meaning: "Another reason" },
        SDQ5: { meaning: "The child would not allow it" },
      },
    },
    CONVICTED: {
      type: "choice",
      title: "Convicted or cautioned",
      meaning: "Whether a child of 10 or over was convicted or given a final warning during the year.",
      identifies: "sensitive",
      choices: yesOrNo,
    },
    HEALTH_CHECK: {
      type: "choice",
      title: "Health checks up to date",
      meaning: "Whether the development checks of a child under 5 are up to date.",
      choices: yesOrNo,
    },
    IMMUNISATIONS: {
      type: "choice",
      title: "Immunisations up to date",
      meaning: "Whether the child has had the immunisations for their age.",
      choices: yesOrNo,
    },
    TEETH_CHECK: {
      type: "choice",
      title: "Teeth checked",
      meaning: "Whether a dentist checked the child's teeth during the year.",
      choices: yesOrNo,
    },
    HEALTH_ASSESSMENT: {
      type: "choice",
      title: "Health assessment held",
      meaning: "Whether the child had the yearly health assessment.",
      choices: yesOrNo,
    },
    SUBSTANCE_MISUSE: {
      type: "choice",
      title: "Substance misuse",
      meaning: "Whether the child was found to have a substance misuse problem.",
      identifies: "sensitive",
      choices: yesOrNo,
    },
    INTERVENTION_RECEIVED: {
      type: "choice",
      title: "Help with substance misuse received",
      meaning: "Whether a child with such a problem was helped with it.",
      identifies: "sensitive",
      choices: yesOrNo,
    },
    INTERVENTION_OFFERED: {
      type: "choice",
      title: "Help with substance misuse offered",
      meaning: "Whether help was offered to a child who did not receive any.",
      identifies: "sensitive",
      choices: yesOrNo,
    },
  },
});
