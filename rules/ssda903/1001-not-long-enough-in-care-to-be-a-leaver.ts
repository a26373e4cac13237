rule({
  code: "1001",
  message:
    "A care leaver must have been in care for long enough after 14, and after 16, and not have been adopted.",
  table: "OC3",
  fields: ["IN_TOUCH", "ACTIV", "ACCOM"],
  needs: ["lastYear", "Episodes", "Header"],

  fails: (leaver, collection) => {
    const { Header, Episodes, lastYear } = leaver.child;
    const stays = [...lastYear.Episodes, ...Episodes].filter((it) => !oneOf(it.LS, ["V3", "V4"]));
    const wasAdopted = stays.some((it) => oneOf(it.REC, ["E11", "E12"]));
    // An episode that is in both years' returns counts once, and has ended if either says so.
    const episodes = [...groupBy(stays, "DECOM").values()];
    const turns18 = addYears(Header?.DOB, 18);
    const daysAfter = (age) =>
      sumBy(episodes, (same) => {
        const from = latest(same[0].DECOM, addYears(Header?.DOB, age));
        const ended = latest(same.map((it) => it.DEC)) ?? collection.end;
        return Math.max(0, daysBetween(from, earliest(ended, turns18)));
      });
    return wasAdopted || !Header || daysAfter(14) < 91 || daysAfter(16) === 0;
  },

  valid: {
    "thirteen weeks after 14, of which one day after 16": {
      Header: { DOB: "2010-06-15" },
      Episodes: [{ DECOM: "2026-03-18", DEC: "2026-06-17", REC: "E4A", LS: "C2" }],
      OC3: [{ IN_TOUCH: "YES" }],
      lastYear: { Episodes: [{ DECOM: "2026-03-18", LS: "C2" }] },
    },
    "half of it last year": {
      Header: { DOB: "2010-06-15" },
      Episodes: [{ DECOM: "2026-06-01", DEC: "2026-07-20", REC: "E4A", LS: "C2" }],
      OC3: [{ IN_TOUCH: "YES" }],
      lastYear: { Episodes: [{ DECOM: "2025-06-01", DEC: "2025-07-20", REC: "E4A", LS: "C2" }] },
    },
  },

  invalid: {
    "a day less than thirteen weeks": {
      Header: { DOB: "2010-06-15" },
      Episodes: [{ DECOM: "2026-03-19", DEC: "2026-06-17", REC: "E4A", LS: "C2" }],
      OC3: [{ IN_TOUCH: "YES" }],
    },
    "care ended on the 16th birthday": {
      Header: { DOB: "2010-06-15" },
      Episodes: [{ DECOM: "2025-06-15", DEC: "2026-06-15", REC: "E4A", LS: "C2" }],
      OC3: [{ IN_TOUCH: "YES" }],
    },
    "in care after 18 alone": {
      Header: { DOB: "2006-06-15" },
      Episodes: [{ DECOM: "2025-06-15", DEC: "2026-09-15", REC: "E8", LS: "C2" }],
      OC3: [{ IN_TOUCH: "YES" }],
    },
    "only short breaks": {
      Header: { DOB: "2010-06-15" },
      Episodes: [{ DECOM: "2025-06-15", DEC: "2026-09-15", LS: "V4" }],
      OC3: [{ IN_TOUCH: "YES" }],
    },
    "adopted at 17": {
      Header: { DOB: "2009-06-15" },
      Episodes: [{ DECOM: "2025-06-15", DEC: "2026-09-15", REC: "E12", LS: "E1" }],
      OC3: [{ IN_TOUCH: "YES" }],
    },
    "never in care": {
      Header: { DOB: "2009-06-15" },
      OC3: [{ IN_TOUCH: "YES" }],
    },
  },

  notes:
    "Thirteen weeks are 91 days before the 18th birthday, in both returns together and in whatever order their rows stand; without a row in Header there is no date of birth to count from.",
});
