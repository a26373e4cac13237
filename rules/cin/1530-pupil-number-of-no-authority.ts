rule({
  code: "1530",
  message: "Characters two to four of a pupil number must be the number of an authority.",
  table: "ChildIdentifiers",
  fields: ["UPN"],
  needs: ["authorities"],

  fails: (person) => !isBlank(person.UPN) && !lookup("authorities", person.UPN.slice(1, 4)),

  valid: {
    "an authority on the list": {
      ChildIdentifiers: { UPN: "V990410120001" },
      reference: { authorities: [{ LEA: "990" }] },
    },
    "left blank": { ChildIdentifiers: { UPN: "" }, reference: { authorities: [{ LEA: "990" }] } },
  },

  invalid: {
    "an authority that is not on the list": {
      ChildIdentifiers: { UPN: "V990410120001" },
      reference: { authorities: [{ LEA: "980" }] },
    },
    "the number is too short to name one": {
      ChildIdentifiers: { UPN: "V99" },
      reference: { authorities: [{ LEA: "990" }] },
    },
  },

  notes: "The list must hold authorities that are gone, too: pupils keep the number that they were given.",
});
