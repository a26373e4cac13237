rule({
  code: "359",
  message:
    "A person who is 18 must not still have an open episode, unless accommodated in a children's home.",
  table: "Episodes",
  fields: ["DEC", "LS", "PLACE"],

  fails: (episode, collection) => {
    const turns18 = addYears(episode.child.Header?.DOB, 18);
    const mayStay = episode.LS === "V2" && episode.PLACE === "K2";
    return isBlank(episode.DEC) && !mayStay && turns18 < collection.end;
  },

  valid: {
    "turns 18 on the last day of the year": {
      Header: { DOB: "2009-03-31" },
      Episodes: [{ DEC: "", LS: "C2", PLACE: "U4" }],
      collection: { year: 2027 },
    },
    "18, and the episode has ended": {
      Header: { DOB: "2009-03-30" },
      Episodes: [{ DEC: "2027-03-30", LS: "C2", PLACE: "U4" }],
      collection: { year: 2027 },
    },
    "18, and accommodated in a children's home": {
      Header: { DOB: "2009-03-30" },
      Episodes: [{ DEC: "", LS: "V2", PLACE: "K2" }],
      collection: { year: 2027 },
    },
    "date of birth is blank": {
      Header: { DOB: "" },
      Episodes: [{ DEC: "", LS: "C2", PLACE: "U4" }],
      collection: { year: 2027 },
    },
  },

  invalid: {
    "turns 18 the day before the year ends": {
      Header: { DOB: "2009-03-30" },
      Episodes: [{ DEC: "", LS: "C2", PLACE: "U4" }],
      collection: { year: 2027 },
    },
    "18, in a children's home under a care order": {
      Header: { DOB: "2009-03-30" },
      Episodes: [{ DEC: "", LS: "C2", PLACE: "K2" }],
      collection: { year: 2027 },
    },
    "18, accommodated in another place": {
      Header: { DOB: "2009-03-30" },
      Episodes: [{ DEC: "", LS: "V2", PLACE: "K1" }],
      collection: { year: 2027 },
    },
  },
});
