rule({
  code: "INT18",
  message: "The date of birth in UASC must be the same as in Header.",
  table: "UASC",
  fields: ["DOB"],

  fails: (asylum) => {
    const born = asylum.child.Header?.DOB;
    const bothGiven = !isBlank(asylum.DOB) && !isBlank(born);
    return bothGiven && asylum.DOB !== born;
  },

  valid: {
    "the same in both": { Header: { DOB: "2012-06-15" }, UASC: { DOB: "2012-06-15" } },
    "blank in UASC": { Header: { DOB: "2012-06-15" }, UASC: { DOB: "" } },
    "blank in Header": { Header: { DOB: "" }, UASC: { DOB: "2012-06-15" } },
    "not in Header": { UASC: { DOB: "2012-06-15" } },
  },

  invalid: {
    "a day later in UASC": { Header: { DOB: "2012-06-15" }, UASC: { DOB: "2012-06-16" } },
    "day and month the other way round": { Header: { DOB: "2012-05-06" }, UASC: { DOB: "2012-06-05" } },
  },
});
