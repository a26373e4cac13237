rule({
  code: "INT15",
  message: "The date of birth in OC3 must be the same as in Header.",
  table: "OC3",
  fields: ["DOB"],

  fails: (leaver) => {
    const born = leaver.child.Header?.DOB;
    const bothGiven = !isBlank(leaver.DOB) && !isBlank(born);
    return bothGiven && leaver.DOB !== born;
  },

  valid: {
    "the same in both": { Header: { DOB: "2012-06-15" }, OC3: { DOB: "2012-06-15" } },
    "blank in OC3": { Header: { DOB: "2012-06-15" }, OC3: { DOB: "" } },
    "blank in Header": { Header: { DOB: "" }, OC3: { DOB: "2012-06-15" } },
    "not in Header": { OC3: { DOB: "2012-06-15" } },
  },

  invalid: {
    "a day later in OC3": { Header: { DOB: "2012-06-15" }, OC3: { DOB: "2012-06-16" } },
    "day and month the other way round": { Header: { DOB: "2012-05-06" }, OC3: { DOB: "2012-06-05" } },
  },
});
