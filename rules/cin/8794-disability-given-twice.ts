rule({
  code: "8794",
  message: "A child must not have the same disability code twice.",
  table: "Disabilities",
  fields: ["Disability"],

  fails: (row) => {
    const [first] = row.child.Disabilities.where({ Disability: row.Disability });
    return !isBlank(row.Disability) && row !== first && [first];
  },

  valid: {
    "two different codes": { Disabilities: [{ Disability: "HEAR" }, { Disability: "VIS" }] },
    "the same code of two children": {
      Disabilities: [
        { LAchildID: "A1", Disability: "VIS" },
        { LAchildID: "A2", Disability: "VIS" },
      ],
    },
    "two blanks": { Disabilities: [{ Disability: "" }, { Disability: "" }] },
  },

  invalid: {
    "the same code twice, another between": {
      Disabilities: [{ Disability: "VIS" }, { Disability: "HEAR" }, { Disability: "vis", fails: true }],
    },
  },

  notes: "The repeated row is found, with the first one beside it.",
});
