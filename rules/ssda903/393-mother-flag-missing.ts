rule({
  code: "393",
  message: "A female in care must have the mother flag filled in, except for short breaks.",
  table: "Header",
  fields: ["MOTHER"],
  needs: ["Episodes"],

  fails: (header) => {
    const inCare = header.child.Episodes.some((each) => !oneOf(each.LS, ["V3", "V4"]));
    return header.SEX === "F" && inCare && isBlank(header.MOTHER);
  },

  valid: {
    "no mother": { Header: { SEX: "F", MOTHER: "0" }, Episodes: [{ LS: "C2" }] },
    "a mother": { Header: { SEX: "F", MOTHER: "1" }, Episodes: [{ LS: "C2" }] },
    "a male": { Header: { SEX: "M", MOTHER: "" }, Episodes: [{ LS: "C2" }] },
    "only short breaks": { Header: { SEX: "F", MOTHER: "" }, Episodes: [{ LS: "V3" }, { LS: "V4" }] },
    "no episodes": { Header: { SEX: "F", MOTHER: "" } },
  },

  invalid: {
    "under a care order": { Header: { SEX: "F", MOTHER: "" }, Episodes: [{ LS: "C2" }] },
    "short breaks, then a care order": {
      Header: { SEX: "F", MOTHER: "" },
      Episodes: [{ LS: "V3" }, { LS: "C2" }],
    },
  },
});
