rule({
  code: "8675Q",
  message:
    "A section 47 enquiry should come to a conference, or to none being needed, within 15 working days.",
  table: "Section47",
  fields: ["S47ActualStartDate", "DateOfInitialCPC", "ICPCnotRequired"],
  severity: "query",

  fails: (enquiry, collection) => {
    const hasOutcome = !isBlank(enquiry.DateOfInitialCPC) || oneOf(enquiry.ICPCnotRequired, ["TRUE", "1"]);
    return !hasOutcome && workingDaysBetween(enquiry.S47ActualStartDate, collection.end) > 15;
  },

  valid: {
    "started 15 working days before the end of the year": { S47ActualStartDate: "2027-03-08" },
    "came to a conference": { S47ActualStartDate: "2026-06-01", DateOfInitialCPC: "2026-06-20" },
    "none was needed, written as a number": { S47ActualStartDate: "2026-06-01", ICPCnotRequired: "1" },
    "none was needed": { S47ActualStartDate: "2026-06-01", ICPCnotRequired: "true" },
    "start is blank": { S47ActualStartDate: "" },
  },

  invalid: {
    "started 16 working days before the end of the year": { S47ActualStartDate: "2027-03-05" },
    "a conference is needed, and was not held": { S47ActualStartDate: "2026-06-01", ICPCnotRequired: "0" },
  },
});
