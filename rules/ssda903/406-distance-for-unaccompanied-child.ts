rule({
  code: "406",
  message: "A child who is or was UASC must not have a distance from home to placement.",
  table: "Episodes",
  fields: ["PL_DISTANCE"],
  needs: ["lastYear", "postcodes"],

  fails: (episode) => {
    const hasDistance = !isBlank(episode.PL_DISTANCE) || !isBlank(episode.raw.PL_DISTANCE);
    return hasDistance && episode.child.everUASC;
  },

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
    "a distance that is no number": {
      Header: { UASC: "1" },
      Episodes: [{ PL_DISTANCE: "far" }],
    },
    "a distance of nought is a distance too": {
      Header: { UASC: "1" },
      Episodes: [{ PL_DISTANCE: 0 }],
    },
  },

  guidance: "The distance is worked out from the home postcode, so that is what to take out.",
  notes: "A file that gives the distance itself may give one that is no number: that is a distance, too.",
});
