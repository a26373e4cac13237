// Which children the health and outcome tables are about: those who were in care for the whole year.
fact("inCareAllYear", {
  title: "In care all year",
  meaning:
    "Looked after for the whole of the collection year, and not in short breaks: continuously looked after. " +
    "The reasons of the episodes say whether care began or ended, not a gap between them.",
  type: "yes-no",
  derive: (child, collection) => {
    const thisYear = child.Episodes.filter((it) => isBlank(it.DEC) || it.DEC >= collection.start);
    const began = thisYear.some((it) => it.RNE === "S" && it.DECOM > collection.start);
    const ended = thisYear.some((it) => it.REC !== "X1" && it.DEC < collection.end);
    const shortBreaks = thisYear.some((it) => oneOf(it.LS, ["V3", "V4"]));
    return thisYear.length > 0 && !began && !ended && !shortBreaks;
  },
});
