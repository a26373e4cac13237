// Whether a child is an unaccompanied asylum seeker stands in Header, which says who is in the UASC table.
fact("isUASC", {
  title: "Unaccompanied asylum-seeking child this year",
  meaning: "What Header says; in a return without Header, whether UASC gives a date of ceasing.",
  type: "yes-no",
  derive: ({ Header, UASC }, collection) =>
    collection.Header.length > 0 ? Header?.UASC === "1" : !isBlank(UASC?.DUC),
});
