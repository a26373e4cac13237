rule({
  code: "164",
  message: "The distance from home to placement must be from 0 to 999.9 miles.",
  table: "Episodes",
  fields: ["PL_DISTANCE"],
  needs: ["postcodes"],

  fails: (episode) => {
    const noNumber = isBlank(episode.PL_DISTANCE) && !isBlank(episode.raw.PL_DISTANCE);
    const outOfRange = episode.PL_DISTANCE < 0 || episode.PL_DISTANCE > 999.9;
    return (noNumber || outOfRange) && !episode.child.everUASC;
  },

  valid: {
    "a distance of nought": { PL_DISTANCE: 0 },
    "the furthest that can be written": { PL_DISTANCE: 999.9 },
    "distance is blank": { PL_DISTANCE: null },
    "an unaccompanied child": {
      Header: { UASC: "1" },
      Episodes: [{ PL_DISTANCE: 1000 }],
    },
    "an unaccompanied child last year": {
      lastYear: { Header: { UASC: "1" } },
      Header: { UASC: "0" },
      Episodes: [{ PL_DISTANCE: 1000 }],
    },
  },

  invalid: {
    "a little too far": { PL_DISTANCE: 1000 },
    "less than nought": { PL_DISTANCE: -0.1 },
    "no number": { PL_DISTANCE: "far" },
  },
});
