rule({
  code: "633",
  message: "The authority of previous permanence must be a known authority or nation.",
  table: "PrevPerm",
  fields: ["LA_PERM"],

  fails: (past) => {
    const authority = past.LA_PERM;
    if (isBlank(authority) || oneOf(authority, ["WAL", "SCO", "NIR", "NUK", "999"])) return false;
    // The numbers of the authorities of England stand in rows; [from, to] is every number between.
    const london = [
      [201, 213],
      [301, 320],
    ];
    const cities = [
      [330, 336],
      [340, 344],
      [350, 359],
      [370, 373],
      [380, 384],
      [390, 394],
    ];
    const others = [
      [420, 420],
      [800, 803],
      [805, 808],
      [810, 813],
      [815, 816],
      [820, 823],
      [825, 826],
    ];
    const more = [
      [830, 831],
      [835, 841],
      [845, 846],
      [850, 852],
      [855, 857],
      [860, 861],
      [865, 896],
    ];
    const counties = [
      [908, 909],
      [916, 916],
      [919, 919],
      [921, 921],
      [925, 926],
      [928, 929],
      [931, 931],
    ];
    const newest = [
      [933, 933],
      [935, 938],
      [940, 943],
    ];
    const known = [...london, ...cities, ...others, ...more, ...counties, ...newest];
    const number = /^[0-9]{3}$/.test(authority) ? Number(authority) : 0;
    return !known.some(([from, to]) => number >= from && number <= to);
  },

  valid: {
    "a borough of London": { LA_PERM: "301" },
    "a county": { LA_PERM: "916" },
    "an authority that is gone": { LA_PERM: "909" },
    "one that came after it": { LA_PERM: "943" },
    "nations, and outside the United Kingdom": {
      PrevPerm: [{ LA_PERM: "WAL" }, { LA_PERM: "SCO" }, { LA_PERM: "NIR" }, { LA_PERM: "NUK" }],
    },
    "in small letters": { LA_PERM: "wal" },
    "nobody knows which": { LA_PERM: "999" },
    "left blank": { LA_PERM: "" },
  },

  invalid: {
    "a number that no authority has": { LA_PERM: "214" },
    noughts: { LA_PERM: "000" },
    "a figure too many": { LA_PERM: "3010" },
    "letters that are no nation": { LA_PERM: "ENG" },
    "the nine-figure code of an authority": { LA_PERM: "E10000013" },
  },

  notes:
    "Authorities that are gone stay on the list, because the order may be older; 999 is one that nobody knows.",
});
