rule({
  code: "392b",
  message: "Home and placement postcodes must be given, except for short breaks and UASC.",
  table: "Episodes",
  fields: ["HOME_POST", "PL_POST"],

  fails: (episode) => {
    const shortBreak = oneOf(episode.LS, ["V3", "V4"]);
    const isMissing = isBlank(episode.HOME_POST) || isBlank(episode.PL_POST);
    return isMissing && !shortBreak && !episode.child.everUASC;
  },

  valid: {
    "both are given": { LS: "C2", HOME_POST: "YD1 1AA", PL_POST: "YD2 2BB" },
    "a short break": { LS: "V4", HOME_POST: "", PL_POST: "" },
    "an unaccompanied child": {
      Header: { UASC: "1" },
      Episodes: [{ LS: "C2", HOME_POST: "", PL_POST: "YD2 2BB" }],
    },
    "an unaccompanied child last year": {
      lastYear: { Header: { UASC: "1" } },
      Header: { UASC: "0" },
      Episodes: [{ LS: "C2", HOME_POST: "", PL_POST: "YD2 2BB" }],
    },
  },

  invalid: {
    "no home postcode": {
      Header: { UASC: "0" },
      Episodes: [{ LS: "C2", HOME_POST: "", PL_POST: "YD2 2BB" }],
    },
    "no placement postcode": { LS: "C2", HOME_POST: "YD1 1AA", PL_POST: "" },
  },
});
