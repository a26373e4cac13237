// Rule 356 as its author first sent it, and as it was approved.
const before = `rule({
  code: "356",
  message: "An episode must not end before it starts.",
  table: "Episodes",
  fields: ["DECOM", "DEC"],

  fails: (episode) => episode.DEC < episode.DECOM,

  valid: {
    "ends the day it starts": { DECOM: "2026-04-01", DEC: "2026-04-01" },
`;
const after = `  },

  invalid: {
    "ends the day before it starts": { DECOM: "2026-04-02", DEC: "2026-04-01" },
  },
});
`;

export const endsBeforeItStarts = {
  withoutTheOpenEpisode: before + after,
  whole: `${before}    "has not ended": { DECOM: "2026-04-01" },\n${after}`,
};
