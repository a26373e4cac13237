rule({
  code: "INT16",
  message: "The date of birth in PrevPerm must be the same as in Header.",
  table: "PrevPerm",
  fields: ["DOB"],

  fails: (past) => {
    const born = past.child.Header?.DOB;
    const bothGiven = !isBlank(past.DOB) && !isBlank(born);
    return bothGiven && past.DOB !== born;
  },

  valid: {
    "the same in both": { Header: { DOB: "2012-06-15" }, PrevPerm: { DOB: "2012-06-15" } },
    "blank in PrevPerm": { Header: { DOB: "2012-06-15" }, PrevPerm: { DOB: "" } },
    "blank in Header": { Header: { DOB: "" }, PrevPerm: { DOB: "2012-06-15" } },
    "not in Header": { PrevPerm: { DOB: "2012-06-15" } },
  },

  invalid: {
    "a day later in PrevPerm": { Header: { DOB: "2012-06-15" }, PrevPerm: { DOB: "2012-06-16" } },
    "day and month the other way round": { Header: { DOB: "2012-05-06" }, PrevPerm: { DOB: "2012-06-05" } },
  },
});
