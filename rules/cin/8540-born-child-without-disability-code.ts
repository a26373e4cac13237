rule({
  code: "8540",
  message: "A born child whose referral went further must have a disability code.",
  table: "ChildCharacteristics",
  fields: [
    "LAchildID",
    "ChildIdentifiers.PersonBirthDate",
    "Disabilities.Disability",
    "CINdetails.ReferralNFA",
  ],

  fails: ({ child }) => {
    const codes = [
      "NONE",
      "MOB",
      "HAND",
      "PC",
      "INC",
      "COMM",
      "LD",
      "HEAR",
      "VIS",
      "BEH",
      "CON",
      "AUT",
      "DDA",
    ];
    const wentFurther = child.CINdetails.filter((referral) => oneOf(referral.ReferralNFA, ["FALSE", "0"]));
    const hasCode = child.Disabilities.some((row) => oneOf(row.Disability, codes));
    const isBorn = !isBlank(child.ChildIdentifiers?.PersonBirthDate);
    return isBorn && !hasCode && wentFurther;
  },

  valid: {
    "has a disability": {
      ChildCharacteristics: {},
      ChildIdentifiers: { PersonBirthDate: "2015-05-01" },
      CINdetails: { ReferralNFA: "false" },
      Disabilities: { Disability: "HEAR" },
    },
    "has none, and says so": {
      ChildCharacteristics: {},
      ChildIdentifiers: { PersonBirthDate: "2015-05-01" },
      CINdetails: { ReferralNFA: "0" },
      Disabilities: { Disability: "NONE" },
    },
    "is not born yet": {
      ChildCharacteristics: {},
      ChildIdentifiers: { PersonBirthDate: "" },
      CINdetails: { ReferralNFA: "false" },
    },
    "no further action": {
      ChildCharacteristics: {},
      ChildIdentifiers: { PersonBirthDate: "2015-05-01" },
      CINdetails: { ReferralNFA: "true" },
    },
  },

  invalid: {
    "no row of disabilities": {
      ChildCharacteristics: {},
      ChildIdentifiers: { PersonBirthDate: "2015-05-01" },
      CINdetails: { ReferralNFA: "false" },
    },
    "a code that is not on the list": {
      ChildCharacteristics: {},
      ChildIdentifiers: { PersonBirthDate: "2015-05-01" },
      CINdetails: [{ ReferralNFA: "true" }, { ReferralNFA: "0" }],
      Disabilities: { Disability: "EYES" },
    },
    "the code is blank": {
      ChildCharacteristics: {},
      ChildIdentifiers: { PersonBirthDate: "2015-05-01" },
      CINdetails: { ReferralNFA: "false" },
      Disabilities: { Disability: "" },
    },
  },
});
