rule({
  code: "227",
  message: "An episode must not start after its provider's registration ended.",
  table: "Episodes",
  fields: ["URN", "DECOM"],
  needs: ["providers"],

  fails: (episode) => episode.DECOM >= lookup("providers", episode.URN)?.REG_END,

  valid: {
    "starts the day before the registration ended": {
      Episodes: [{ URN: "2900011", DECOM: "2026-06-29" }],
      reference: { providers: [{ URN: "2900011", REG_END: "2026-06-30" }] },
    },
    "the registration has not ended": {
      Episodes: [{ URN: "2900011", DECOM: "2026-07-01" }],
      reference: { providers: [{ URN: "2900011", REG_END: "" }] },
    },
    "a number that is not on the list": {
      Episodes: [{ URN: "2900012", DECOM: "2026-07-01" }],
      reference: { providers: [{ URN: "2900011", REG_END: "2026-06-30" }] },
    },
  },

  invalid: {
    "starts the day the registration ended": {
      Episodes: [{ URN: "2900011", DECOM: "2026-06-30" }],
      reference: { providers: [{ URN: "2900011", REG_END: "2026-06-30" }] },
    },
    "starts the day after": {
      Episodes: [{ URN: "2900011", DECOM: "2026-07-01" }],
      reference: { providers: [{ URN: "2900011", REG_END: "2026-06-30" }] },
    },
  },
});
