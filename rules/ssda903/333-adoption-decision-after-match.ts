rule({
  code: "333",
  message: "The decision for adoption must not be later than the match with adopters.",
  table: "AD1",
  fields: ["DATE_INT", "DATE_MATCH"],

  fails: (adoption) => {
    const matched = !isBlank(adoption.DATE_MATCH);
    return matched && (isBlank(adoption.DATE_INT) || adoption.DATE_INT > adoption.DATE_MATCH);
  },

  valid: {
    "decided the day of the match": { DATE_INT: "2026-06-15", DATE_MATCH: "2026-06-15" },
    "not matched yet": { DATE_INT: "2026-06-15", DATE_MATCH: "" },
    "neither decided nor matched": { DATE_INT: "", DATE_MATCH: "" },
  },

  invalid: {
    "decided the day after the match": { DATE_INT: "2026-06-16", DATE_MATCH: "2026-06-15" },
    "matched, and never decided": { DATE_INT: "", DATE_MATCH: "2026-06-15" },
    "matched, and the decision is no real date": { DATE_INT: "31/06/2026", DATE_MATCH: "2026-06-15" },
  },

  notes: "A match without a decision breaks it too: the decision cannot have come first.",
});
