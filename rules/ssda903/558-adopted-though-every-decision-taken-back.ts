rule({
  code: "558",
  message: "A child who was adopted must not have every decision for adoption taken back.",
  table: "Episodes",
  fields: ["REC"],

  fails: (episode) => {
    const adopted = oneOf(episode.REC, ["E11", "E12"]);
    if (!adopted) return false;
    // A date that cannot be read was still meant as one.
    const decisions = episode.child.PlacedAdoption;
    return decisions.length > 1 && decisions.every((each) => !isBlank(each.raw.DATE_PLACED_CEASED));
  },

  valid: {
    "the last still stands": {
      PlacedAdoption: [
        { DATE_PLACED: "2025-06-15", DATE_PLACED_CEASED: "2025-09-01" },
        { DATE_PLACED: "2025-12-01", DATE_PLACED_CEASED: "" },
      ],
      Episodes: [{ DEC: "2026-06-15", REC: "E11" }],
    },
    "only one was made, which is another check": {
      PlacedAdoption: [{ DATE_PLACED: "2025-06-15", DATE_PLACED_CEASED: "2025-09-01" }],
      Episodes: [{ DEC: "2026-06-15", REC: "E11" }],
    },
    "left care otherwise": {
      PlacedAdoption: [{ DATE_PLACED_CEASED: "2025-09-01" }, { DATE_PLACED_CEASED: "2026-01-15" }],
      Episodes: [{ DEC: "2026-06-15", REC: "E4A" }],
    },
    "no decisions": { DEC: "2026-06-15", REC: "E12" },
  },

  invalid: {
    "both were taken back": {
      PlacedAdoption: [{ DATE_PLACED_CEASED: "2025-09-01" }, { DATE_PLACED_CEASED: "2026-01-15" }],
      Episodes: [{ DEC: "2026-06-15", REC: "E11" }],
    },
    "one on a day that does not exist": {
      PlacedAdoption: [{ DATE_PLACED_CEASED: "2025-09-01" }, { DATE_PLACED_CEASED: "31/02/2026" }],
      Episodes: [{ DEC: "2026-06-15", REC: "E12" }],
    },
  },

  notes: "One decision that was taken back is another check, 525.",
});
