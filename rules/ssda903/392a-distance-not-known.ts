rule({
  code: "392a",
  message: "The distance from home to placement must be known, except for short breaks and UASC.",
  table: "Episodes",
  fields: ["PL_DISTANCE"],
  needs: ["postcodes"],

  fails: (episode) => {
    const shortBreak = oneOf(episode.LS, ["V3", "V4"]);
    const isGiven = !isBlank(episode.PL_DISTANCE) || !isBlank(episode.raw.PL_DISTANCE);
    return !isGiven && !shortBreak && !episode.child.everUASC;
  },

  valid: {
    "the distance is known": { LS: "C2", PL_DISTANCE: 4.2 },
    "a distance of nought": { LS: "C2", PL_DISTANCE: 0 },
    "a distance that is no number, which another check asks about": { LS: "C2", PL_DISTANCE: "far" },
    "a short break": { LS: "V3", PL_DISTANCE: null },
    "an unaccompanied child": {
      Header: { UASC: "1" },
      Episodes: [{ LS: "C2", PL_DISTANCE: null }],
    },
    "an unaccompanied child last year": {
      lastYear: { Header: { UASC: "1" } },
      Header: { UASC: "0" },
      Episodes: [{ LS: "C2", PL_DISTANCE: null }],
    },
  },

  invalid: {
    "not known": {
      Header: { UASC: "0" },
      Episodes: [{ LS: "C2", PL_DISTANCE: null }],
    },
    "not known, and no header": { LS: "C2", PL_DISTANCE: null },
  },

  guidance: "Look at both postcodes, from which the distance is worked out.",
});
