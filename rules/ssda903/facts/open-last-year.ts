// The episode that this year's return must carry on with.
fact("openLastYear", {
  title: "Episode open at the end of last year",
  meaning: "The child's latest episode in last year's return, if it had not ended.",
  type: "Episodes",
  derive: (child) => {
    const latest = child.lastYear.Episodes.at(-1);
    return isBlank(latest?.DEC) ? latest : undefined;
  },
});
