rule({
  code: "2888Q",
  message: "Some child in the return should have more than one disability.",
  table: "Header",
  fields: ["LEA", "Disabilities.Disability"],
  severity: "query",
  needs: ["Disabilities"],

  fails: (header, collection) => {
    const disabled = collection.Disabilities.filter(
      (row) => !isBlank(row.Disability) && row.Disability !== "NONE",
    );
    const perChild = countBy(disabled, "LAchildID");
    return [...perChild.values()].every((count) => count < 2);
  },

  valid: {
    "one child has two": {
      Header: { LEA: "990" },
      Disabilities: [
        { LAchildID: "A1", Disability: "HEAR" },
        { LAchildID: "A1", Disability: "VIS" },
        { LAchildID: "A2", Disability: "NONE" },
      ],
    },
  },

  invalid: {
    "two children have one each": {
      Header: { LEA: "990" },
      Disabilities: [
        { LAchildID: "A1", Disability: "HEAR" },
        { LAchildID: "A2", Disability: "VIS" },
      ],
    },
    "no disability is none to count": {
      Header: { LEA: "990" },
      Disabilities: [
        { LAchildID: "A1", Disability: "HEAR" },
        { LAchildID: "A1", Disability: "NONE" },
      ],
    },
    "nobody is disabled": { Header: { LEA: "990" }, Disabilities: { LAchildID: "A1", Disability: "NONE" } },
  },
});
