rule({
  code: "133",
  message: "The accommodation of a care leaver must be a code on the list.",
  table: "OC3",
  fields: ["ACCOM"],

  fails: (leaver) => {
    const home = ["B1", "B2", "C1", "C2", "D1", "D2", "E1", "E2", "K1", "K2", "T1", "T2", "U1", "U2"];
    const other = ["G1", "G2", "H1", "H2", "R1", "R2", "S2", "V1", "V2", "W1", "W2", "X2"];
    const rest = ["Y1", "Y2", "Z1", "Z2", "0"];
    return !oneOf(leaver.ACCOM, [...home, ...other, ...rest]);
  },

  valid: {
    "a home that suits": {
      OC3: [
        { ACCOM: "B1" },
        { ACCOM: "C1" },
        { ACCOM: "D1" },
        { ACCOM: "E1" },
        { ACCOM: "K1" },
        { ACCOM: "T1" },
        { ACCOM: "U1" },
      ],
    },
    "a home that does not": {
      OC3: [
        { ACCOM: "B2" },
        { ACCOM: "C2" },
        { ACCOM: "D2" },
        { ACCOM: "E2" },
        { ACCOM: "K2" },
        { ACCOM: "T2" },
        { ACCOM: "U2" },
      ],
    },
    "elsewhere, and it suits": {
      OC3: [
        { ACCOM: "G1" },
        { ACCOM: "H1" },
        { ACCOM: "R1" },
        { ACCOM: "V1" },
        { ACCOM: "W1" },
        { ACCOM: "Y1" },
        { ACCOM: "Z1" },
      ],
    },
    "elsewhere, and it does not": {
      OC3: [
        { ACCOM: "G2" },
        { ACCOM: "H2" },
        { ACCOM: "R2" },
        { ACCOM: "S2" },
        { ACCOM: "V2" },
        { ACCOM: "W2" },
        { ACCOM: "X2" },
        { ACCOM: "Y2" },
        { ACCOM: "Z2" },
      ],
    },
    "not known": { ACCOM: "0" },
  },

  invalid: {
    "left blank": { ACCOM: "" },
    "does not say whether it suits": { ACCOM: "T" },
    "no fixed home, and said to suit": { ACCOM: "S1" },
    "in custody, and said to suit": { ACCOM: "X1" },
  },

  notes: "To have no fixed home, or to be in custody, never suits anybody, so there are no S1 and X1.",
});
