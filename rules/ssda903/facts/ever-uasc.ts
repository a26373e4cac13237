// Unaccompanied asylum-seeking children have no home address here, so no distance from home.
fact("everUASC", {
  title: "Unaccompanied asylum-seeking child, now or last year",
  meaning: "Whether the child is in UASC this year or was last year.",
  type: "yes-no",
  derive: (child) => child.Header?.UASC === "1" || child.lastYear.Header?.UASC === "1",
});
