rule({
  code: "SW05STG1",
  message: "The end of a social worker episode must be a real date.",
  table: "SWEpisodes",
  fields: ["SW_DEC"],
  since: 2024,

  fails: (worker) => {
    const given = worker.raw.SW_DEC;
    const isReal = !isBlank(worker.SW_DEC) || !isBlank(latestDay(given));
    return !isBlank(given) && !isReal;
  },

  valid: {
    "a real date": { SW_DEC: "19/02/2026" },
    "a day that nobody knows": { SW_DEC: "ZZ/05/2010" },
    "a month that nobody knows, in small letters": { SW_DEC: "zz/zz/2010" },
    "nothing is known": { SW_DEC: "ZZ/ZZ/ZZZZ" },
    "29 February of a year that nobody knows": { SW_DEC: "29/02/ZZZZ" },
    "has not ended": { SW_DEC: "" },
  },

  invalid: {
    "a day that does not exist": { SW_DEC: "31/02/2026" },
    "a month that does not exist, on a day that nobody knows": { SW_DEC: "ZZ/13/2010" },
    "a year of two figures": { SW_DEC: "01/01/26" },
    "ZZ alone": { SW_DEC: "ZZ" },
    "a part too many": { SW_DEC: "ZZ/05/2010/11" },
    "a word": { SW_DEC: "later" },
  },

  notes: "ZZ stands for a day or a month that nobody knows, and ZZZZ for such a year.",
});
