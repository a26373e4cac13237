rule({
  code: "406",
  message: "A child who is or was UASC must not have a distance from home to placement.",
  table: "Episodes",
  fields: ["PL_DISTANCE"],
  needs: ["lastYear", "postcodes"],

  fails: (episode) => episode.child.everUASC && !isBlank(episode.PL_DISTANCE),

  valid: {
    "neither this year nor last": {
      lastYear: { Header: { UASC: "0" } },
      Header: { UASC: "0" },
      Episodes: [{ PL_DISTANCE: 4.2 }],
    },
    "unaccompanied, without a distance": {
      Header: { UASC: "1" },
      Episodes: [{ PL_DISTANCE: null }],
    },
    "no header in either year": { PL_DISTANCE: 4.2 },
  },

  invalid: {
    "unaccompanied this year": {
      Header: { UASC: "1" },
      Episodes: [{ PL_DISTANCE: 4.2 }],
    },
    "unaccompanied last year": {
      lastYear: { Header: { UASC: "1" } },
      Header: { UASC: "0" },
      Episodes: [{ PL_DISTANCE: 4.2 }],
    },
    "a distance of nought is a distance too": {
      Header: { UASC: "1" },
      Episodes: [{ PL_DISTANCE: 0 }],
    },
  },

  guidance: "The distance is worked out from the home postcode, so that is what to take out.",
  notes: "A distance that is no number counts as blank; a distance that was worked out is always a number.",
});
