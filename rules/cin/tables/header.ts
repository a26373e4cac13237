// What the return says of itself: which census, which year, who sends it.
table("Header", {
  title: "About the return",
  meaning: "One row for the whole return: the year that it is for, and the authority that sends it.",
  about: "return",
  xml: { element: "Header" },
  fields: {
    Collection: {
      type: "text",
      title: "Collection",
      meaning: "The name of the census: CIN.",
      required: true,
    },
    Year: {
      type: "number",
      title: "Year",
      meaning: "The year in which the census year ends, such as 2027.",
      required: true,
      minimum: 2000,
      maximum: 2100,
    },
    ReferenceDate: {
      type: "date",
      title: "Reference date",
      meaning: "The last day of the census year: 31 March.",
      required: true,
    },
    SourceLevel: {
      type: "choice",
      title: "Source level",
      meaning: "Who makes the file.",
      choices: {
        L: { meaning: "A local authority" },
        S: { meaning: "A school" },
        C: { meaning: "Another source" },
      },
    },
    LEA: {
      type: "text",
      title: "Authority number",
      meaning: "The three figures of the authority that sends the return.",
      required: true,
      pattern: "\\d{3}",
    },
    SoftwareCode: {
      type: "text",
      title: "Software",
      meaning: "The name of the program that made the file.",
    },
    Release: {
      type: "text",
      title: "Release",
      meaning: "The version of that program.",
    },
    SerialNo: {
      type: "number",
      title: "Serial number",
      meaning: "Which sending of this return it is, counted from 1.",
    },
    DateTime: {
      type: "text",
      title: "Made at",
      meaning: "When the file was made.",
    },
  },
});
