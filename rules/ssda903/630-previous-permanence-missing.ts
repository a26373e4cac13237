rule({
  code: "630",
  message: "A child who came into care this year must have previous-permanence data.",
  table: "Episodes",
  fields: ["RNE"],
  needs: ["PrevPerm"],

  fails: (episode, collection) => {
    const cameThisYear = episode.RNE === "S" && episode.DECOM >= collection.start;
    if (!cameThisYear) return false;
    const past = episode.child.PrevPerm;
    const hadNone = past?.PREV_PERM === "Z1";
    // A date that is only partly known cannot be read, and is still given.
    const answers = [past?.PREV_PERM, past?.LA_PERM, past?.raw.DATE_PERM];
    return !hadNone && answers.some((answer) => isBlank(answer));
  },

  valid: {
    "all three are given": {
      Episodes: [{ RNE: "S", DECOM: "2026-04-01" }],
      PrevPerm: { PREV_PERM: "P1", LA_PERM: "301", DATE_PERM: "ZZ/05/2010" },
      collection: { year: 2027 },
    },
    "there was none before": {
      Episodes: [{ RNE: "S", DECOM: "2026-04-01" }],
      PrevPerm: { PREV_PERM: "Z1" },
      collection: { year: 2027 },
    },
    "came the day before the year": {
      Episodes: [{ RNE: "S", DECOM: "2026-03-31" }],
      PrevPerm: { PREV_PERM: "" },
      collection: { year: 2027 },
    },
    "in care already": {
      Episodes: [{ RNE: "P", DECOM: "2026-06-15" }],
      PrevPerm: { PREV_PERM: "" },
      collection: { year: 2027 },
    },
  },

  invalid: {
    "no row": {
      Episodes: [{ RNE: "S", DECOM: "2026-04-01" }],
      PrevPerm: { CHILD: "B2", PREV_PERM: "Z1" },
      collection: { year: 2027 },
    },
    "an empty row": {
      Episodes: [{ RNE: "S", DECOM: "2026-06-15" }],
      PrevPerm: { PREV_PERM: "" },
      collection: { year: 2027 },
    },
    "no authority": {
      Episodes: [{ RNE: "S", DECOM: "2026-06-15" }],
      PrevPerm: { PREV_PERM: "P1", DATE_PERM: "2019-06-15" },
      collection: { year: 2027 },
    },
    "no date": {
      Episodes: [{ RNE: "S", DECOM: "2026-06-15" }],
      PrevPerm: { PREV_PERM: "P2", LA_PERM: "301" },
      collection: { year: 2027 },
    },
  },
});
