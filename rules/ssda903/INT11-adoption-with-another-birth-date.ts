rule({
  code: "INT11",
  message: "The date of birth in AD1 must be the same as in Header.",
  table: "AD1",
  fields: ["DOB"],

  fails: (adoption) => {
    const born = adoption.child.Header?.DOB;
    const bothGiven = !isBlank(adoption.DOB) && !isBlank(born);
    return bothGiven && adoption.DOB !== born;
  },

  valid: {
    "the same in both": { Header: { DOB: "2012-06-15" }, AD1: { DOB: "2012-06-15" } },
    "blank in AD1": { Header: { DOB: "2012-06-15" }, AD1: { DOB: "" } },
    "blank in Header": { Header: { DOB: "" }, AD1: { DOB: "2012-06-15" } },
    "not in Header": { AD1: { DOB: "2012-06-15" } },
  },

  invalid: {
    "a day later in AD1": { Header: { DOB: "2012-06-15" }, AD1: { DOB: "2012-06-16" } },
    "day and month the other way round": { Header: { DOB: "2012-05-06" }, AD1: { DOB: "2012-06-05" } },
  },
});
