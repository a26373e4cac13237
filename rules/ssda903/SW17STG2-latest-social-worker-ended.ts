rule({
  code: "SW17STG2",
  message: "A child's latest social worker episode must still be open at the end of the year.",
  table: "SWEpisodes",
  fields: ["SW_DEC", "SW_DECOM"],
  since: 2026,

  fails: (worker) => {
    // An end that cannot be read was still meant as one.
    if (isBlank(worker.SW_DECOM) || isBlank(worker.raw.SW_DEC)) return false;
    const started = worker.child.SWEpisodes.filter((each) => !isBlank(each.SW_DECOM));
    return worker === sortBy(started, "SW_DECOM", "SW_DEC").at(-1);
  },

  valid: {
    "the latest is open": {
      SWEpisodes: [
        { SW_DECOM: "2026-05-01", SW_DEC: "2026-06-10" },
        { SW_DECOM: "2026-06-10", SW_DEC: "" },
      ],
    },
    "of two that begin together, one is open": {
      SWEpisodes: [
        { SW_DECOM: "2026-05-01", SW_DEC: "" },
        { SW_DECOM: "2026-05-01", SW_DEC: "2026-06-10" },
      ],
    },
    "start is blank": { SW_DECOM: "", SW_DEC: "2026-06-10" },
  },

  invalid: {
    "the only one has ended": { SW_DECOM: "2026-05-01", SW_DEC: "2026-06-10" },
    "the latest has ended, the earlier has not": {
      SWEpisodes: [
        { SW_DECOM: "2026-06-10", SW_DEC: "2026-09-01", fails: true },
        { SW_DECOM: "2026-05-01", SW_DEC: "" },
      ],
    },
    "its end cannot be read": { SW_DECOM: "2026-05-01", SW_DEC: "31/06/2026" },
    "ended after the year, and nobody took over": { SW_DECOM: "2026-05-01", SW_DEC: "2027-04-03" },
    "the other has no start": {
      SWEpisodes: [
        { SW_DECOM: "2026-05-01", SW_DEC: "2026-06-10", fails: true },
        { SW_DECOM: "", SW_DEC: "" },
      ],
    },
  },

  notes:
    "Of two that begin on one day, the one that ended last comes last, so the order in the file never counts.",
});
