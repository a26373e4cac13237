rule({
  code: "165",
  message: "The mother flag must be 0 or 1 for females with episodes this year, and blank for males.",
  table: "Header",
  fields: ["MOTHER", "SEX", "OC3.ACTIV", "OC3.ACCOM", "OC3.IN_TOUCH", "Episodes.DECOM"],

  fails: (header, { start, end }) => {
    const { Episodes, OC3 } = header.child;
    const full = Episodes.filter((it) => !oneOf(it.LS, ["V3", "V4"]));
    const inCare = full.some((it) => it.DECOM <= end && (isBlank(it.DEC) || it.DEC >= start));
    const isLeaver = [OC3?.IN_TOUCH, OC3?.ACTIV, OC3?.ACCOM].some((cell) => !isBlank(cell));
    const isMale = oneOf(header.SEX, ["M", "1"]);
    const isFemale = oneOf(header.SEX, ["F", "2"]);
    if (isBlank(header.MOTHER)) return isFemale && inCare && [OC3];
    const isFlag = oneOf(header.MOTHER, ["0", "1"]);
    return (!isFlag || isMale || (isFemale && !inCare && isLeaver)) && [OC3];
  },

  valid: {
    "a female in care, and a mother": {
      Header: { SEX: "F", MOTHER: "1" },
      Episodes: [{ DECOM: "2026-06-15", LS: "C2" }],
      collection: { year: 2027 },
    },
    "a male in care": {
      Header: { SEX: "M", MOTHER: "" },
      Episodes: [{ DECOM: "2026-06-15", LS: "C2" }],
      collection: { year: 2027 },
    },
    "care ended the day before the year": {
      Header: { SEX: "F", MOTHER: "" },
      Episodes: [{ DECOM: "2025-06-15", DEC: "2026-03-31", LS: "C2" }],
      collection: { year: 2027 },
    },
    "only short breaks": {
      Header: { SEX: "F", MOTHER: "" },
      Episodes: [{ DECOM: "2026-06-15", LS: "V3" }],
      collection: { year: 2027 },
    },
    "a female care leaver": {
      Header: { SEX: "F", MOTHER: "" },
      OC3: { IN_TOUCH: "YES" },
    },
  },

  invalid: {
    "a female in care, and left blank": {
      Header: { SEX: "F", MOTHER: "" },
      Episodes: [{ DECOM: "2025-06-15", DEC: "2026-04-01", LS: "C2" }],
      collection: { year: 2027 },
    },
    "neither 0 nor 1": { SEX: "F", MOTHER: "2" },
    "a male who is said not to be a mother": { SEX: "M", MOTHER: "0" },
    "a female care leaver who is a mother": {
      Header: { SEX: "F", MOTHER: "1" },
      OC3: { ACCOM: "B1" },
    },
    "a male by the codes of older returns": { SEX: "1", MOTHER: "1" },
  },

  notes:
    "Sex has been M or F since 2025 and was 1 or 2 before, so both are asked: with the old codes alone nothing would be found.",
});
