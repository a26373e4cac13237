rule({
  code: "1510",
  message: "The first letter of a pupil number must be the check letter of the rest.",
  table: "ChildIdentifiers",
  fields: ["UPN"],

  fails: (person) => {
    const letters = "ABCDEFGHJKLMNPQRTUVWXYZ";
    const hasShape = /^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$/.test(person.UPN);
    if (!hasShape) return false;
    // The second character counts twice, the third three times, and so on to the last; a letter is its place in the list.
    const values = [...person.UPN.slice(1)].map((each) =>
      /\d/.test(each) ? Number(each) : letters.indexOf(each),
    );
    const sum = values.reduce((total, value, place) => total + value * (place + 2), 0);
    return person.UPN[0] !== letters[sum % 23];
  },

  valid: {
    "the letter is right": { UPN: "V990410120001" },
    "a temporary number, which ends with a letter": { UPN: "F99041012000A" },
    "left blank": { UPN: "" },
    "has not the shape of a pupil number": { UPN: "V99041012000" },
  },

  invalid: {
    "another letter": { UPN: "W990410120001" },
    "one figure is wrong": { UPN: "V990410120002" },
    "two figures changed places": { UPN: "V990401120001" },
    "a temporary number with another letter at its end": { UPN: "F99041012000B" },
  },

  notes: "A number that has not the right shape is for 1530 to 1550 to say.",
});
