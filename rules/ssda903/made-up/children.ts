// The children of made-up returns: a life in care for each, from the day it began, and the rows of both years from it.
//
// How many there are of each kind follows what is published for England: of all children looked after at some time in
// a year about half stay all year, a quarter come and a quarter go; of 100 who leave about 30 go home, 30 turn 18,
// 12 are adopted, 12 go to a special guardian.

const ethnicities = {
  ...{ WBRI: 660, WIRI: 6, WOTH: 36, WIRT: 4, WROM: 8, MWBC: 36, MWBA: 12, MWAS: 16, MOTH: 40, AIND: 8 },
  ...{ APKN: 18, ABAN: 9, AOTH: 24, BCRB: 22, BAFR: 38, BOTH: 18, CHNE: 2, OOTH: 38, REFU: 1, NOBT: 4 },
};
const needs = { N1: 64, N2: 3, N3: 3, N4: 8, N5: 14, N6: 2, N8: 6 };

makeUp({
  family: (chance, { number, collection, reference }) => {
    places ??= sortPlaces(reference);
    const kind: Kind = chance.weighted({
      ...{ stays: 46, starts: 17, passes: 8, leaves: 17, breaks: 2.5, series: 1.5, leaver: 8 },
    });
    const rows = rowsOf(chance, `MU${100000 + number}`, number, kind, collection);
    // Who left care last year, and is in last year's return only.
    if (chance.is(0.17)) {
      const gone = rowsOf(chance, `MU${900000 + number}`, 500_000 + number, "gone", collection);
      for (const [table, list] of Object.entries(gone.lastYear)) (rows.lastYear[table] ??= []).push(...list);
    }
    return rows;
  },
});

/** One child's rows of both years. */
function rowsOf(chance: Chance, CHILD: string, number: number, kind: Kind, collection: CollectionFacts) {
  const { start, end } = collection;
  const life = lifeOf(chance, kind, collection);
  const care = careOf(chance, life, collection);
  const child = aboutChild(chance, { CHILD, number, ...life, ...care }, collection);
  return {
    thisYear: rowsOfYear(chance, child, { from: start, to: end, isThis: true }),
    lastYear: rowsOfYear(chance, child, { from: addYears(start, -1), to: addDays(start, -1), isThis: false }),
  };
}

/** The episodes of a life, and the way to adoption of those who are adopted. */
function careOf(
  chance: Chance,
  { kind, home, isShort, isAdopted, born, began, ended, status }: Life,
  { start, end }: CollectionFacts,
) {
  if (isShort)
    return { born, episodes: shortBreaks(chance, kind, addYears(start, -1), start, end), way: undefined };
  if (isAdopted) {
    const until = ended ?? addDays(end, chance.number(10, 100));
    const way = wayToAdoption(chance, { born, home }, until, ended === undefined);
    const { episodes } = way;
    const late = born > episodes[0].from;
    return {
      born: late ? addDays(episodes[0].from, -chance.number(1, 60)) : born,
      episodes,
      way,
    };
  }
  const episodes = timeInCare(chance, { born, home, status }, began, ended, end);
  if (ended) {
    const final = episodes.at(-1);
    final.to = ended;
    final.REC = whyEnded(chance, born, final);
    // Some come back within the year.
    const away = addDays(ended, chance.number(20, 60));
    const mayReturn =
      kind === "passes" && ["E4A", "E4B", "E13"].includes(final.REC) && addDays(away, 40) < end;
    if (mayReturn && chance.is(0.4))
      episodes.push(...timeInCare(chance, { born, home, status: "V2" }, clear(away), undefined, end));
  }
  return { born, episodes, way: undefined };
}

/** What else is to be said of a child, in both years alike. */
function aboutChild(
  chance: Chance,
  child: { CHILD: string; number: number } & Life & ReturnType<typeof careOf>,
  { start, end }: CollectionFacts,
) {
  const { kind, born, began, episodes, isUasc, isFemale, isShort, isAdopted } = child;
  const CIN = isUasc ? "N8" : isShort ? "N2" : chance.weighted(needs);
  const lastDay = episodes.at(-1).to;
  const SEX = isFemale ? "F" : "M";
  const ETHNIC = isUasc ? chance.weighted({ BAFR: 5, AOTH: 3, OOTH: 5 }) : chance.weighted(ethnicities);
  const isMother =
    isFemale && !isShort && kind !== "leaver" && ageOn(born, lastDay ?? end) >= 16 && chance.is(0.06);
  const theirChild = isMother
    ? clear(chance.day(addYears(born, 15), earliest(lastDay, addDays(end, -10))))
    : "";
  const workers = socialWorkers(chance, episodes[0].from, end);
  const timesAway = ageOn(born, end) >= 11 && !isShort && chance.is(0.16) ? chance.number(1, 5) : 0;
  const hasLiberty = kind === "stays" && ageOn(born, start) >= 12 && chance.is(0.6);
  const before =
    chance.is(0.06) && ageOn(born, began) > 4
      ? {
          PREV_PERM: chance.weighted({ P1: 2, P2: 5, P3: 3 }),
          LA_PERM: chance.of(["WAL", "SCO", "NIR", "NUK"]),
          DATE_PERM: addDays(born, chance.number(200, 1200)),
        }
      : { PREV_PERM: "Z1" };
  const isReversed =
    kind === "stays" &&
    !isAdopted &&
    !isUasc &&
    ageOn(born, end) >= 1 &&
    ageOn(born, end) < 7 &&
    began < addDays(addYears(start, -1), 200) &&
    chance.is(0.06);
  return {
    ...{ ...child, CIN, lastDay, SEX, ETHNIC, theirChild, workers, timesAway },
    ...{ hasLiberty, before, isReversed },
  };
}
type AboutChild = ReturnType<typeof aboutChild>;
