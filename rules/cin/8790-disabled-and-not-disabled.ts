rule({
  code: "8790",
  message: "A child with no disability must not have another disability code.",
  table: "Disabilities",
  fields: ["Disability"],

  fails: (row) => {
    const others = row.child.Disabilities.filter(
      (each) => !isBlank(each.Disability) && each.Disability !== "NONE",
    );
    return row.Disability === "NONE" && others;
  },

  valid: {
    "no disability": { Disability: "NONE" },
    "two disabilities": { Disabilities: [{ Disability: "HEAR" }, { Disability: "VIS" }] },
    "no disability, and the other row is blank": {
      Disabilities: [{ Disability: "NONE" }, { Disability: "" }],
    },
    "another child is disabled": {
      Disabilities: [
        { LAchildID: "A1", Disability: "NONE" },
        { LAchildID: "A2", Disability: "VIS" },
      ],
    },
  },

  invalid: {
    "none and one": { Disabilities: [{ Disability: "HEAR" }, { Disability: "NONE", fails: true }] },
    "none and two": {
      Disabilities: [{ Disability: "NONE", fails: true }, { Disability: "HEAR" }, { Disability: "VIS" }],
    },
  },
});
