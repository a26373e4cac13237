rule({
  code: "SW04STG1",
  message: "The start of a social worker episode must be a real date.",
  table: "SWEpisodes",
  fields: ["SW_DECOM"],
  since: 2024,

  fails: (worker) => {
    const given = worker.raw.SW_DECOM;
    const isReal = !isBlank(worker.SW_DECOM) || !isBlank(latestDay(given));
    return !isBlank(given) && !isReal;
  },

  valid: {
    "a real date": { SW_DECOM: "19/02/2026" },
    "a day that nobody knows": { SW_DECOM: "ZZ/05/2010" },
    "a month that nobody knows, in small letters": { SW_DECOM: "zz/zz/2010" },
    "nothing is known": { SW_DECOM: "ZZ/ZZ/ZZZZ" },
    "29 February of a year that nobody knows": { SW_DECOM: "29/02/ZZZZ" },
    "start is blank": { SW_DECOM: "" },
  },

  invalid: {
    "a day that does not exist": { SW_DECOM: "31/02/2026" },
    "a month that does not exist, on a day that nobody knows": { SW_DECOM: "ZZ/13/2010" },
    "a year of two figures": { SW_DECOM: "01/01/26" },
    "ZZ alone": { SW_DECOM: "ZZ" },
    "a part too many": { SW_DECOM: "ZZ/05/2010/11" },
    "a word": { SW_DECOM: "later" },
  },

  notes: "ZZ stands for a day or a month that nobody knows, and ZZZZ for such a year.",
});
