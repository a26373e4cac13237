// The same question, asked of last year's return.
fact("wasUASC", {
  title: "Unaccompanied asylum-seeking child last year",
  meaning: "What last year's Header said; without it, whether last year's UASC gave a date of ceasing.",
  type: "yes-no",
  derive: ({ lastYear }, collection) =>
    collection.lastYear.Header.length > 0 ? lastYear.Header?.UASC === "1" : !isBlank(lastYear.UASC?.DUC),
});
