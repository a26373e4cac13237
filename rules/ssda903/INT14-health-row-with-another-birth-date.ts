rule({
  code: "INT14",
  message: "The date of birth in OC2 must be the same as in Header.",
  table: "OC2",
  fields: ["DOB"],

  fails: (health) => {
    const born = health.child.Header?.DOB;
    const bothGiven = !isBlank(health.DOB) && !isBlank(born);
    return bothGiven && health.DOB !== born;
  },

  valid: {
    "the same in both": { Header: { DOB: "2012-06-15" }, OC2: { DOB: "2012-06-15" } },
    "blank in OC2": { Header: { DOB: "2012-06-15" }, OC2: { DOB: "" } },
    "blank in Header": { Header: { DOB: "" }, OC2: { DOB: "2012-06-15" } },
    "not in Header": { OC2: { DOB: "2012-06-15" } },
  },

  invalid: {
    "a day later in OC2": { Header: { DOB: "2012-06-15" }, OC2: { DOB: "2012-06-16" } },
    "day and month the other way round": { Header: { DOB: "2012-05-06" }, OC2: { DOB: "2012-06-05" } },
  },
});
