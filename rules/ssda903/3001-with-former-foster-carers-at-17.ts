rule({
  code: "3001",
  message: "A care leaver who turned 17 this year must not be living with former foster carers.",
  table: "OC3",
  fields: ["ACCOM", "Header.DOB"],

  fails: (leaver, collection) => {
    const birthday = addYears(leaver.child.Header?.DOB, 17);
    const thisYear = birthday >= collection.start && birthday <= collection.end;
    return thisYear && oneOf(leaver.ACCOM, ["Z1", "Z2"]);
  },

  valid: {
    "turned 17 the day before the year began": {
      Header: { DOB: "2009-03-31" },
      OC3: { ACCOM: "Z1" },
      collection: { year: 2027 },
    },
    "turns 17 the day after the year ends": {
      Header: { DOB: "2010-04-01" },
      OC3: { ACCOM: "Z1" },
      collection: { year: 2027 },
    },
    "lives elsewhere": {
      Header: { DOB: "2009-04-01" },
      OC3: { ACCOM: "K1" },
      collection: { year: 2027 },
    },
    "date of birth is blank": {
      Header: { DOB: "" },
      OC3: { ACCOM: "Z1" },
      collection: { year: 2027 },
    },
  },

  invalid: {
    "turned 17 on the first day of the year": {
      Header: { DOB: "2009-04-01" },
      OC3: { ACCOM: "Z1" },
      collection: { year: 2027 },
    },
    "turned 17 on the last day of the year": {
      Header: { DOB: "2010-03-31" },
      OC3: { ACCOM: "Z2" },
      collection: { year: 2027 },
    },
  },

  guidance: "Foster carers are only former ones once the young person is 18.",
});
