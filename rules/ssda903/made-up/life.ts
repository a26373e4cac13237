// How a made-up child's life went before its rows: when they were born, came into care and left it.

type Kind = "stays" | "starts" | "passes" | "leaves" | "breaks" | "series" | "leaver" | "gone";
type Life = ReturnType<typeof lifeOf>;

const ages = { infant: [0.4, 5], young: [5, 10], school: [10, 16], older: [16, 17.95] };

function lifeOf(chance: Chance, kind: Kind, collection: CollectionFacts) {
  const { start, end } = collection;
  const isShort = kind === "breaks" || kind === "series";
  const isUasc = !isShort && chance.is(kind === "starts" ? 0.14 : 0.07);
  const isFemale = isUasc ? chance.is(0.05) : chance.is(0.45);
  const home = isUasc || isShort ? "" : chance.of(places.near);
  const mayBeAdopted = !isUasc && ["leaves", "stays", "gone"].includes(kind);
  const isAdopted = mayBeAdopted && chance.is(kind === "stays" ? 0.05 : 0.12);
  const about = { kind, isShort, isUasc, isAdopted };
  // The year in which care ended, for those of whom it did.
  const [first, last] =
    kind === "gone" || kind === "leaver" ? [addYears(start, -1), addDays(start, -1)] : [start, end];
  const grown = whenBornAndGone(chance, about, [first, last], collection);
  const { began, born } = whenBegan(chance, about, first, grown, collection);
  const ageThen = ageOn(born, began);
  const status = isUasc
    ? "V2"
    : chance.weighted({ C1: 44, V2: 46, L1: 3, L2: 4, C2: 2, J1: ageThen >= 13 && grown.ended ? 2 : 0 });
  return { ...about, isFemale, home, born, began, ended: grown.ended, status };
}

type About = { kind: Kind; isShort: boolean; isUasc: boolean; isAdopted: boolean };

/** The day of birth, and the day that care ended in the year that it did: who turns 18 leaves on that day. */
function whenBornAndGone(
  chance: Chance,
  { kind, isShort, isUasc, isAdopted }: About,
  [first, last]: [Day, Day],
  { start, end }: CollectionFacts,
): { born: Day; ended?: Day } {
  const leaves = kind === "leaves" || kind === "gone";
  let ended: Day | undefined;
  if (leaves) ended = clear(chance.day(addDays(first, 40), addDays(last, -20)));
  if (kind === "passes") ended = clear(chance.day(addDays(first, 70), addDays(last, -20)));
  const turns18 = leaves && !isAdopted && chance.is(0.36);
  if (turns18) {
    const born = notOnLeapDay(addYears(ended, -18));
    return { born, ended: addYears(born, 18) };
  }
  if (kind === "leaver") {
    ended = clear(chance.day(addDays(first, 110), addDays(last, -20)));
    // On the 18th birthday, or after the 16th and before a 17th or 18th that comes this year.
    let born: Day;
    if (chance.is(0.8)) born = addYears(ended, -18);
    else if (chance.is(0.7)) born = addYears(chance.day(addDays(start, 10), addDays(end, -10)), -18);
    else born = addYears(chance.day(addDays(start, 10), addDays(addYears(ended, 1), -45)), -17);
    born = notOnLeapDay(born);
    return { born, ended: ageOn(born, ended) >= 18 ? addYears(born, 18) : ended };
  }
  const atEnd = (from: number, to: number) =>
    addDays(end, -chance.number(Math.ceil(from * 365.25), Math.floor(to * 365.25)));
  let born: Day;
  if (isAdopted) born = addDays(ended ?? end, -chance.number(900, 2100));
  else if (isUasc) born = atEnd(15.6, 17.9);
  else if (isShort) born = atEnd(5, 17);
  else {
    const [youngest, oldest] = ages[chance.weighted({ infant: 22, young: 18, school: 36, older: 24 })];
    born = atEnd(youngest, oldest);
  }
  // Who leaves before 18 must not have turned 18 by then.
  return { born: addYears(born, 18) <= addDays(end, 5) ? addDays(born, 400) : born, ended };
}

const notOnLeapDay = (born: Day) => (born.slice(5) === "02-29" ? addDays(born, -1) : born);

/** The day that care began; who was not born by then is born a little before. */
function whenBegan(
  chance: Chance,
  { kind, isUasc }: About,
  first: Day,
  { born, ended }: { born: Day; ended?: Day },
  { start, end }: CollectionFacts,
): { began: Day; born: Day } {
  let began: Day;
  if (kind === "starts" || kind === "passes")
    began = clear(chance.day(addDays(start, 10), addDays(ended ?? end, -45)));
  else began = clear(earliest(someTimeBefore(chance, ended ?? start), addDays(first, -25)));
  if (kind === "leaver") {
    const enough = earliest(began, addDays(ended, -200), addDays(addYears(born, 16), -200));
    began = latest(enough, addYears(born, 8));
  }
  const birth = began < born ? addDays(began, -chance.number(1, 200)) : born;
  if (isUasc && ageOn(birth, began) < 13)
    began = clear(earliest(latest(began, addYears(birth, 14)), addDays(first, -25)));
  return { began, born: birth };
}

/** A day so long before another that children of all lengths of time in care come out. */
function someTimeBefore(chance: Chance, day: Day): Day {
  return addDays(day, -chance.number(30, 420) * chance.number(1, chance.number(1, 6)));
}
