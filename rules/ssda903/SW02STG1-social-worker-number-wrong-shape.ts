rule({
  code: "SW02STG1",
  message: "A social worker's number must begin with SW or XX.",
  table: "SWEpisodes",
  fields: ["SW_ID"],
  since: 2024,

  fails: (worker) => {
    const firstTwo = worker.SW_ID?.slice(0, 2);
    return !oneOf(firstTwo, ["SW", "XX"]);
  },

  valid: {
    "a number in the register": { SW_ID: "SW1234567" },
    "a number that is not known": { SW_ID: "XX1234567" },
    "in small letters": { SW_ID: "sw1234567" },
  },

  invalid: {
    "left blank": { SW_ID: "" },
    "figures alone": { SW_ID: "1234567" },
    "other letters": { SW_ID: "WS1234567" },
  },

  guidance: "Where the number is not known, write XX and then figures of your own.",
});
