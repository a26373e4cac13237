// Orders that deprive a looked-after child of their liberty.
table("DoLo", {
  title: "Deprivation of liberty orders",
  meaning: "One row for each court order under which a child was deprived of their liberty.",
  order: ["DOLO_START"],
  since: 2027,
  xml: { element: "DOLO" },
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
    DOLO_START: {
      type: "date",
      title: "Date the order began",
      meaning: "The first day of the order.",
      required: true,
      identifies: "sensitive",
    },
    DOLO_END: {
      type: "date",
      title: "Date the order ended",
      meaning: "The last day of the order; blank while it goes on.",
      identifies: "sensitive",
    },
  },
});
