rule({
  code: "1000",
  message: "A child who died in care must not have care-leaver data.",
  table: "OC3",
  fields: ["IN_TOUCH", "ACTIV", "ACCOM"],
  needs: ["Episodes"],

  fails: (leaver) => {
    const { Episodes, lastYear } = leaver.child;
    return [...Episodes, ...lastYear.Episodes].some((episode) => episode.REC === "E2");
  },

  valid: {
    "turned 18 and stays with the same carers": {
      Episodes: [{ REC: "E17" }],
      OC3: [{ IN_TOUCH: "YES" }],
    },
    "no episodes": { OC3: [{ IN_TOUCH: "YES" }] },
  },

  invalid: {
    "died in care this year": {
      Episodes: [
        { DECOM: "2026-04-05", REC: "X1" },
        { DECOM: "2026-07-01", REC: "E2" },
      ],
      OC3: [{ IN_TOUCH: "YES" }],
    },
    "died in care last year": {
      lastYear: { Episodes: [{ REC: "E2" }] },
      OC3: [{ IN_TOUCH: "DIED" }],
    },
  },
});
