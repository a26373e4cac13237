rule({
  code: "454",
  message: "A placement more than 350 miles from home must be checked and confirmed.",
  table: "Episodes",
  fields: ["PL_DISTANCE"],
  needs: ["postcodes"],
  severity: "query",
  since: 2026,

  fails: (episode) => episode.PL_DISTANCE > 350 && episode.PL_DISTANCE !== 999.9,

  valid: {
    "350 miles away": { PL_DISTANCE: 350 },
    "distance is blank": { PL_DISTANCE: null },
    "the figure for a distance that is not known": { PL_DISTANCE: 999.9 },
  },

  invalid: {
    "a little more than 350 miles away": { PL_DISTANCE: 350.1 },
    "a thousand miles away": { PL_DISTANCE: 1000 },
  },

  guidance: "Look at both postcodes first. If they are right, say so when the return is sent.",
});
