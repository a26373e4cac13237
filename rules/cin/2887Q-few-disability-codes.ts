rule({
  code: "2887Q",
  message: "A return should use at least eight different disability codes.",
  table: "Header",
  fields: ["LEA", "Disabilities.Disability"],
  severity: "query",
  needs: ["Disabilities"],

  fails: (header, collection) => {
    const disabled = collection.Disabilities.filter(
      (row) => !isBlank(row.Disability) && row.Disability !== "NONE",
    );
    return countBy(disabled, "Disability").size < 8;
  },

  valid: {
    "eight codes": {
      Header: { LEA: "990" },
      Disabilities: [
        { Disability: "MOB" },
        { Disability: "HAND" },
        { Disability: "PC" },
        { Disability: "INC" },
        { Disability: "COMM" },
        { Disability: "LD" },
        { Disability: "HEAR" },
        { Disability: "VIS" },
      ],
    },
  },

  invalid: {
    "seven codes, one of them twice": {
      Header: { LEA: "990" },
      Disabilities: [
        { LAchildID: "A1", Disability: "MOB" },
        { LAchildID: "A1", Disability: "HAND" },
        { LAchildID: "A1", Disability: "PC" },
        { LAchildID: "A1", Disability: "INC" },
        { LAchildID: "A1", Disability: "COMM" },
        { LAchildID: "A1", Disability: "LD" },
        { LAchildID: "A1", Disability: "HEAR" },
        { LAchildID: "A2", Disability: "HEAR" },
      ],
    },
    "seven codes, and no disability as well": {
      Header: { LEA: "990" },
      Disabilities: [
        { LAchildID: "A1", Disability: "MOB" },
        { LAchildID: "A1", Disability: "HAND" },
        { LAchildID: "A1", Disability: "PC" },
        { LAchildID: "A1", Disability: "INC" },
        { LAchildID: "A1", Disability: "COMM" },
        { LAchildID: "A1", Disability: "LD" },
        { LAchildID: "A1", Disability: "HEAR" },
        { LAchildID: "A2", Disability: "NONE" },
      ],
    },
    "nine children, none of them disabled": {
      Header: { LEA: "990" },
      Disabilities: [
        { LAchildID: "A1", Disability: "NONE" },
        { LAchildID: "A2", Disability: "NONE" },
        { LAchildID: "A3", Disability: "NONE" },
        { LAchildID: "A4", Disability: "NONE" },
        { LAchildID: "A5", Disability: "NONE" },
        { LAchildID: "A6", Disability: "NONE" },
        { LAchildID: "A7", Disability: "NONE" },
        { LAchildID: "A8", Disability: "NONE" },
        { LAchildID: "A9", Disability: "NONE" },
      ],
    },
  },

  notes:
    "NONE is no disability, and a code counts once however often it stands: others have counted rows instead.",
});
