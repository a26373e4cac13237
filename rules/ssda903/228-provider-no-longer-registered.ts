rule({
  code: "228",
  message: "An episode must not go on after its provider's registration ended.",
  table: "Episodes",
  fields: ["URN", "DEC"],
  needs: ["providers"],

  fails: (episode, collection) => {
    const provider = lookup("providers", episode.URN);
    const lastDay = episode.DEC ?? collection.end;
    return lastDay > provider?.REG_END;
  },

  valid: {
    "ended the day the registration did": {
      Episodes: [{ URN: "2900011", DEC: "2026-06-30" }],
      reference: { providers: [{ URN: "2900011", REG_END: "2026-06-30" }] },
    },
    "the registration has not ended": {
      Episodes: [{ URN: "2900011", DEC: "" }],
      reference: { providers: [{ URN: "2900011", REG_END: "" }] },
    },
    "a number that is not on the list": {
      Episodes: [{ URN: "2900012", DEC: "2026-07-01" }],
      reference: { providers: [{ URN: "2900011", REG_END: "2026-06-30" }] },
    },
    "no number": {
      Episodes: [{ URN: "", DEC: "2026-07-01" }],
      reference: { providers: [{ URN: "2900011", REG_END: "2026-06-30" }] },
    },
  },

  invalid: {
    "ended the day after the registration did": {
      Episodes: [{ URN: "2900011", DEC: "2026-07-01" }],
      reference: { providers: [{ URN: "2900011", REG_END: "2026-06-30" }] },
    },
    "has not ended, and the registration has": {
      Episodes: [{ URN: "2900011", DEC: "" }],
      reference: { providers: [{ URN: "2900011", REG_END: "2027-03-30" }] },
      collection: { year: 2027 },
    },
  },
});
