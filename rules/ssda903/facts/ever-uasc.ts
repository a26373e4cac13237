// Unaccompanied asylum-seeking children have no home address here, so no distance from home.
fact("everUASC", {
  title: "Unaccompanied asylum-seeking child, now or last year",
  meaning: "Whether the child is one this year or was one last year.",
  type: "yes-no",
  derive: (child) => child.isUASC || child.wasUASC,
});
