rule({
  code: "INT21",
  message: "The sex in UASC must be the same as in Header.",
  table: "UASC",
  fields: ["SEX"],

  fails: (asylum) => {
    const sex = asylum.child.Header?.SEX;
    const bothGiven = !isBlank(asylum.SEX) && !isBlank(sex);
    return bothGiven && asylum.SEX !== sex;
  },

  valid: {
    "the same in both": { Header: { SEX: "F" }, UASC: { SEX: "F" } },
    "blank in UASC": { Header: { SEX: "F" }, UASC: { SEX: "" } },
    "blank in Header": { Header: { SEX: "" }, UASC: { SEX: "F" } },
    "not in Header": { UASC: { SEX: "F" } },
  },

  invalid: {
    "another code in UASC": { Header: { SEX: "F" }, UASC: { SEX: "M" } },
    "known in one and not in the other": { Header: { SEX: "U" }, UASC: { SEX: "M" } },
  },
});
