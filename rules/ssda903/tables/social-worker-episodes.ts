// Which social worker each child has had, and why that changed.
table("SWEpisodes", {
  title: "Social worker episodes",
  meaning: "One row for each stretch of time with one social worker.",
  order: ["SW_DECOM"],
  since: 2024,
  xml: { element: "SWEPISODE" },
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
    SW_ID: {
      type: "text",
      title: "Social worker's number",
      meaning: "The number in the register of social workers, beginning with SW; XX where it is not known.",
      identifies: "indirectly",
      pattern: "(SW|XX).*",
    },
    SW_DECOM: {
      type: "date",
      title: "Date the social worker took over",
      meaning: "The first day with this social worker.",
      required: true,
    },
    SW_DEC: {
      type: "date",
      title: "Date the social worker handed over",
      meaning: "The last day with this social worker; blank while it goes on.",
    },
    SW_REASON: {
      type: "choice",
      title: "Why the social worker changed",
      meaning: "What brought this social worker to the child.",
      choices: {
        FCONTA: { meaning: "First contact: the child's first social worker" },
        MANAGE: { meaning: "A manager moved the case" },
        LEFTRL: { meaning: "The social worker left the role" },
        ORGRST: { meaning: "The organisation was reshaped" },
        TSPROC: { meaning: "The case moved on to the team for its next stage" },
        ABSENC: { meaning: "The social worker was absent" },
        CHCHAN: { meaning: "The child asked for a change" },
        PCCHAN: { meaning: "A parent or carer asked for a change" },
        SWDIED: { meaning: "The social worker died" },
        OTHERS: { meaning: "Another reason" },
      },
    },
  },
});
