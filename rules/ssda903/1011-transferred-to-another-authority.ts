rule({
  code: "1011",
  message: "A child who was transferred to another authority must not have care-leaver data.",
  table: "OC3",
  fields: ["IN_TOUCH", "ACTIV", "ACCOM"],
  needs: ["Episodes"],

  fails: (leaver) => {
    const isFilled = [leaver.IN_TOUCH, leaver.ACTIV, leaver.ACCOM].some((cell) => !isBlank(cell));
    const latest = leaver.child.Episodes.at(-1);
    return isFilled && latest?.REC === "E3";
  },

  valid: {
    "turned 18 and stays with the same carers": {
      Episodes: [{ DECOM: "2026-04-05", REC: "E17" }],
      OC3: [{ IN_TOUCH: "YES" }],
    },
    "transferred, and the row is empty": {
      Episodes: [{ DECOM: "2026-04-05", REC: "E3" }],
      OC3: [{ IN_TOUCH: "" }],
    },
    "came back after a transfer": {
      Episodes: [
        { DECOM: "2026-04-05", REC: "E3" },
        { DECOM: "2026-07-01", REC: "E17" },
      ],
      OC3: [{ IN_TOUCH: "YES" }],
    },
  },

  invalid: {
    "another authority took over": {
      Episodes: [{ DECOM: "2026-04-05", REC: "E3" }],
      OC3: [{ IN_TOUCH: "YES" }],
    },
    "in the latest of two episodes": {
      Episodes: [
        { DECOM: "2026-04-05", REC: "X1" },
        { DECOM: "2026-07-01", REC: "E3" },
      ],
      OC3: [{ ACCOM: "B1" }],
    },
  },
});
