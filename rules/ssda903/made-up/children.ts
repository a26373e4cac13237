// The children of made-up returns: a life in care for each, from the day it began, and the rows of both years from it.
//
// How many there are of each kind follows what is published for England: of all children looked after at some time in
// a year about half stay all year, a quarter come and a quarter go; of 100 who leave about 30 go home, 30 turn 18,
// 12 are adopted, 12 go to a special guardian.

type Day = string;
type Placement = { PLACE: string; PLACE_PROVIDER?: string; PL_POST?: string; URN?: string };
type Episode = Placement & {
  from: Day;
  to?: Day;
  RNE: string;
  LS: string;
  REC?: string;
  REASON_PLACE_CHANGE?: string;
};
type Kind = "stays" | "starts" | "passes" | "leaves" | "breaks" | "series" | "leaver" | "gone";

const ethnicities = {
  ...{ WBRI: 660, WIRI: 6, WOTH: 36, WIRT: 4, WROM: 8, MWBC: 36, MWBA: 12, MWAS: 16, MOTH: 40, AIND: 8 },
  ...{ APKN: 18, ABAN: 9, AOTH: 24, BCRB: 22, BAFR: 38, BOTH: 18, CHNE: 2, OOTH: 38, REFU: 1, NOBT: 4 },
};
const ages = { infant: [0.4, 5], young: [5, 10], school: [10, 16], older: [16, 17.95] };
const needs = { N1: 64, N2: 3, N3: 3, N4: 8, N5: 14, N6: 2, N8: 6 };
const homePlaces = ["K1", "K2", "K3", "R3", "S1"];

/** Days that lie on neither side of a year's end: a change there would be two rows' worth of questions. */
function clear(day: Day): Day {
  const place = day.slice(5);
  return place >= "03-27" && place <= "04-05" ? addDays(day, 12) : day;
}

/**
 * A pupil number that no pupil has: no authority has the number 990, and the first letter is not the one that the
 * Department for Education's rule works out from the figures, but the next.
 */
function pupilNumber(number: number): string {
  const figures = `990${String(number).padStart(9, "0")}`;
  const letters = "ABCDEFGHJKLMNPQRTUVWXYZ";
  let sum = 0;
  for (let at = 0; at < 12; at++) sum += Number(figures[at]) * (at + 2);
  return letters[((sum % 23) + 1) % 23] + figures;
}

/** Where a child may live: the lists of places, sorted once by what they are. */
function sortPlaces(reference: MadeUpLists) {
  const ours = new Set(
    reference.authorities.filter((each) => each.UTLA21CD === "E10000099").map((each) => each.LTLA21CD),
  );
  const open = reference.providers.filter((each) => !each.REG_END);
  const of = (code: string) => open.filter((each) => String(each.PLACE_CODES).split(",").includes(code));
  const near = reference.postcodes.filter((each) => ours.has(each.laua)).map((each) => String(each.pcd));
  const england = reference.postcodes.filter((each) => String(each.laua)[0] === "E");
  return {
    near,
    all: [...near, ...near, ...england.map((each) => String(each.pcd))],
    byCode: Object.fromEntries(["U6", "A6", ...homePlaces].map((code) => [code, of(code)])),
  };
}
let places: ReturnType<typeof sortPlaces>;

const withSpace = (postcode: string) => `${postcode.slice(0, -3)} ${postcode.slice(-3)}`;

function settle(chance: Chance, PLACE: string, home: string, before?: Placement): Placement {
  if (PLACE === "P1") return { PLACE, PLACE_PROVIDER: "PR0", PL_POST: home || chance.of(places.near) };
  if (PLACE === "R2" || PLACE === "R5")
    return { PLACE, PLACE_PROVIDER: "PR3", PL_POST: elsewhere(chance, home) };
  const list = places.byCode[homePlaces.includes(PLACE) ? PLACE : PLACE[0] === "A" ? "A6" : "U6"];
  let provider = chance.of(list);
  for (let tries = 0; tries < 9; tries++) {
    const there = withSpace(provider.POSTCODE);
    if (there !== home && provider.URN !== before?.URN) break;
    provider = chance.of(list);
  }
  const PL_POST = homePlaces.includes(PLACE)
    ? withSpace(provider.POSTCODE)
    : elsewhere(chance, home, before?.PL_POST);
  return { PLACE, PLACE_PROVIDER: provider.PROVIDER_CODES, PL_POST, URN: provider.URN };
}

function elsewhere(chance: Chance, ...not: (string | undefined)[]): string {
  let postcode = chance.of(places.all);
  while (not.includes(postcode)) postcode = chance.of(places.all);
  return postcode;
}

/** Where a child of an age and a legal status is placed. */
function choosePlace(chance: Chance, age: number, LS: string): string {
  const byOrder = LS[0] === "C";
  if (LS === "J1") return chance.weighted({ R5: 4, K1: 2, U6: 3 });
  if (age >= 16)
    return chance.weighted({ U4: 18, U6: 16, U3: 6, K2: 17, K3: 36, P1: byOrder ? 5 : 0, K1: 0.5 });
  if (age >= 10)
    return chance.weighted({ U4: 26, U6: 30, U1: 5, U3: 10, K2: 20, P1: byOrder ? 6 : 0, S1: 1, R2: 0.3 });
  if (age >= 2) return chance.weighted({ U4: 20, U6: 40, U1: 7, U3: 18, K2: 3, P1: byOrder ? 9 : 0 });
  return chance.weighted({ U6: 58, U3: 18, U5: 5, R3: 5, P1: byOrder ? 12 : 0, R2: 0.5 });
}

const nextStatus = (chance: Chance, LS: string) =>
  LS === "L1"
    ? { LS: chance.weighted({ C1: 3, V2: 2 }), days: chance.number(1, 3) }
    : LS === "L2"
      ? { LS: "C1", days: chance.number(3, 8) }
      : LS === "C1"
        ? { LS: "C2", days: chance.number(140, 320) }
        : LS === "V2" && chance.is(0.45)
          ? { LS: "C1", days: chance.number(40, 400) }
          : undefined;

/** One time in care, from the day it began to the day it ended, or to beyond the year. */
function timeInCare(
  chance: Chance,
  child: { born: Day; home: string; status: string },
  began: Day,
  ended: Day | undefined,
  yearEnd: Day,
): Episode[] {
  const last = ended ?? addDays(yearEnd, 30);
  const at = (day: Day) => ageOn(child.born, day);
  let LS = child.status;
  let living = settle(chance, choosePlace(chance, at(began), LS), child.home);
  const episodes: Episode[] = [{ ...living, from: began, RNE: "S", LS }];
  let status = nextStatus(chance, LS);
  let ruled = status && clear(addDays(began, status.days));
  const stay = () => Number(chance.weighted({ 1: 3, 2: 3, 3: 2, 4: 1 }));
  let moved = clear(addDays(began, chance.number(60, 200) * stay()));
  let holidays = 0;

  const turn = (day: Day, RNE: string, reason?: string) => {
    Object.assign(episodes.at(-1), { to: day, REC: "X1", REASON_PLACE_CHANGE: reason });
    episodes.push({ ...living, from: day, RNE, LS });
  };
  for (let turns = 0; turns < 60; turns++) {
    const soon = ruled !== undefined && daysBetween(moved, ruled) <= 0;
    const day = soon ? ruled : moved;
    if (daysBetween(day, last) < 15) break;
    const both = soon && status && daysBetween(ruled, moved) < 20;
    if (soon) {
      LS = status.LS;
      if (living.PLACE === "R5")
        living = settle(chance, choosePlace(chance, at(day), LS), child.home, living);
      status = nextStatus(chance, LS);
      ruled = status && clear(addDays(day, status.days));
      if (!both) {
        turn(day, "L");
        continue;
      }
    }
    moved = clear(addDays(day, chance.number(60, 200) * stay()));
    const before = living;
    if (!both && before.PLACE[0] === "U" && chance.is(0.1)) {
      // A stay elsewhere for a few days, and back to the same place.
      const PLACE = holidays < 2 ? chance.weighted({ T1: 2, T3: 5, T4: 3 }) : "T1";
      if (PLACE === "T3") holidays++;
      const back = addDays(day, chance.number(3, PLACE === "T4" ? 7 : PLACE === "T3" ? 16 : 30));
      if (daysBetween(back, last) > 20 && clear(back) === back) {
        living = { PLACE, PL_POST: elsewhere(chance, child.home, before.PL_POST) };
        turn(day, "P");
        living = before;
        turn(back, "P");
        if (ruled !== undefined && ruled <= back) ruled = clear(addDays(back, 20));
        if (moved <= back) moved = clear(addDays(back, 60));
        continue;
      }
    }
    living = settle(chance, choosePlace(chance, at(day), LS), child.home, before);
    if (living.PLACE === "P1" && before.PLACE === "P1") living = settle(chance, "U6", child.home, before);
    const custody = at(day) >= 12 ? 1 : 0;
    const reasons = {
      CARPL: 45,
      CREQB: 15,
      CREQO: 9,
      CHILD: 8,
      LAREQ: 8,
      CLOSE: 4,
      STAND: 2,
      ALLEG: 2,
      OTHER: 7,
    };
    turn(day, both ? "B" : "P", chance.weighted({ ...reasons, CUSTOD: custody }));
  }
  return episodes;
}

/** The way to adoption: a decision, a placement order, a match, a new family, and the court. */
function wayToAdoption(chance: Chance, child: { born: Day; home: string }, ended: Day, isOver: boolean) {
  const placed = clear(addDays(ended, -chance.number(130, 260)));
  const ordered = clear(addDays(placed, -chance.number(60, 220)));
  const decided = addDays(ordered, -chance.number(15, 70));
  const began = clear(addDays(decided, -chance.number(90, 220)));
  const sameCarer = chance.is(0.15);
  const fostered = settle(chance, sameCarer ? "U5" : "U6", child.home);
  const adoptive = settle(chance, "A6", child.home, fostered);
  const family = sameCarer ? { ...fostered, PLACE: "A5" } : adoptive;
  const episodes: Episode[] = [
    { ...fostered, from: began, to: ordered, RNE: "S", LS: "C1", REC: "X1" },
    { ...fostered, from: ordered, to: placed, RNE: "L", LS: "E1", REC: "X1", REASON_PLACE_CHANGE: "CARPL" },
    {
      ...family,
      from: placed,
      to: ended,
      RNE: sameCarer ? "T" : "P",
      LS: "E1",
      REC: chance.weighted({ E11: 2, E12: 3 }),
    },
  ];
  if (isOver) for (const part of ["to", "REC"] as const) episodes[2][part] = undefined;
  const pair = chance.weighted({ L11: 60, L2: 3, L12: 9, L3: 12, L4: 4, L0: 12 });
  const SEX_ADOPTR =
    pair === "L0"
      ? chance.weighted({ F1: 9, M1: 1 })
      : pair === "L11" || pair === "L3"
        ? "MF"
        : chance.weighted({ MM: 1, FF: 1 });
  const AD1 = {
    DATE_INT: decided,
    DATE_MATCH: addDays(placed, -chance.number(10, 40)),
    FOSTER_CARE: sameCarer ? "1" : "0",
    NB_ADOPTR: pair === "L0" ? "1" : "2",
    SEX_ADOPTR,
    LS_ADOPTR: pair,
  };
  return { episodes, decided, AD1: isOver ? undefined : AD1 };
}

/** Why care ended, as the age and the last placement allow. */
function whyEnded(chance: Chance, born: Day, { to, PLACE, LS }: Episode): string {
  const age = ageOn(born, to);
  if (age >= 18) return chance.weighted({ E5: 26, E6: 8, E7: 8, E8: 20, E17: PLACE[0] === "U" ? 40 : 0 });
  if (LS === "J1") return "E14";
  const kin = ["U1", "U2", "U3"].includes(PLACE);
  const fostered = PLACE[0] === "U";
  return chance.weighted({
    ...{ E4A: 45, E4B: 7, E13: 5, E3: 2, E16: 1, E8: 8, E41: age < 16 ? 8 : 0, E2: 0.3 },
    ...{ E45: kin && age < 16 ? 45 : 0, E46: fostered && !kin && age < 16 ? 4 : 0, E48: age < 16 ? 2 : 0 },
    ...{ E5: age >= 16 ? 8 : 0, E6: age >= 16 ? 5 : 0, E9: age >= 14 ? 1 : 0 },
  });
}

/** A day so long before another that children of all lengths of time in care come out. */
function someTimeBefore(chance: Chance, day: Day): Day {
  return addDays(day, -chance.number(30, 420) * chance.number(1, chance.number(1, 6)));
}

makeUp({
  family: (chance, { number, collection, reference }) => {
    places ??= sortPlaces(reference);
    const kind: Kind = chance.weighted({
      ...{ stays: 46, starts: 17, passes: 8, leaves: 17, breaks: 2.5, series: 1.5, leaver: 8 },
    });
    const rows = child(chance, `MU${100000 + number}`, number, kind, collection);
    // Who left care last year, and is in last year's return only.
    if (chance.is(0.17)) {
      const gone = child(chance, `MU${900000 + number}`, 500_000 + number, "gone", collection);
      for (const [table, list] of Object.entries(gone.lastYear)) (rows.lastYear[table] ??= []).push(...list);
    }
    return rows;
  },
});

function child(chance: Chance, CHILD: string, number: number, kind: Kind, { start, end }: CollectionFacts) {
  const lastStart = addYears(start, -1);
  const lastEnd = addDays(start, -1);
  const isUasc = kind !== "breaks" && kind !== "series" && chance.is(kind === "starts" ? 0.14 : 0.07);
  const isFemale = isUasc ? chance.is(0.05) : chance.is(0.45);
  const isShort = kind === "breaks" || kind === "series";
  const home = isUasc || isShort ? "" : chance.of(places.near);
  const adopted =
    !isUasc &&
    (kind === "leaves" || kind === "stays" || kind === "gone") &&
    chance.is(kind === "stays" ? 0.05 : 0.12);

  // When care ended, in the year that it did.
  let ended: Day | undefined;
  const [first, last] = kind === "gone" || kind === "leaver" ? [lastStart, lastEnd] : [start, end];
  if (kind === "leaves" || kind === "gone") ended = clear(chance.day(addDays(first, 40), addDays(last, -20)));
  if (kind === "passes") ended = clear(chance.day(addDays(first, 70), addDays(last, -20)));

  // When they were born.
  let born: Day;
  const atEnd = (from: number, to: number) =>
    addDays(end, -chance.number(Math.ceil(from * 365.25), Math.floor(to * 365.25)));
  const turns18 = (kind === "leaves" || kind === "gone") && !adopted && chance.is(0.36);
  if (adopted) born = addDays(ended ?? end, -chance.number(900, 2100));
  else if (kind === "leaver") {
    ended = clear(chance.day(addDays(first, 110), addDays(last, -20)));
    // On the 18th birthday, or after the 16th and before a 17th or 18th that comes this year.
    if (chance.is(0.8)) born = addYears(ended, -18);
    else if (chance.is(0.7)) born = addYears(chance.day(addDays(start, 10), addDays(end, -10)), -18);
    else born = addYears(chance.day(addDays(start, 10), addDays(addYears(ended, 1), -45)), -17);
    if (born.slice(5) === "02-29") born = addDays(born, -1);
    ended = ageOn(born, ended) >= 18 ? addYears(born, 18) : ended;
  } else if (turns18) {
    born = addYears(ended, -18);
    if (born.slice(5) === "02-29") born = addDays(born, -1);
    ended = addYears(born, 18);
  } else if (isUasc) born = atEnd(15.6, 17.9);
  else if (isShort) born = atEnd(5, 17);
  else {
    const [youngest, oldest] = ages[chance.weighted({ infant: 22, young: 18, school: 36, older: 24 })];
    born = atEnd(youngest, oldest);
  }
  // Who leaves before 18 must not have turned 18 by then.
  if (!turns18 && kind !== "leaver" && addYears(born, 18) <= addDays(end, 5)) born = addDays(born, 400);

  // When care began.
  let began: Day;
  if (kind === "starts" || kind === "passes")
    began = clear(chance.day(addDays(start, 10), addDays(ended ?? end, -45)));
  else began = clear(earliest(someTimeBefore(chance, ended ?? start), addDays(first, -25)));
  if (kind === "leaver")
    began = latest(
      earliest(began, addDays(ended, -200), addDays(addYears(born, 16), -200)),
      addYears(born, 8),
    );
  if (began < born) born = addDays(began, -chance.number(1, 200));
  if (isUasc && ageOn(born, began) < 13)
    began = clear(earliest(latest(began, addYears(born, 14)), addDays(first, -25)));

  const ageThen = ageOn(born, began);
  const status = isUasc
    ? "V2"
    : chance.weighted({ C1: 44, V2: 46, L1: 3, L2: 4, C2: 2, J1: ageThen >= 13 && ended ? 2 : 0 });

  // The episodes.
  let episodes: Episode[] = [];
  let way: ReturnType<typeof wayToAdoption> | undefined;
  if (isShort) episodes = shortBreaks(chance, kind, lastStart, start, end);
  else if (adopted) {
    way = wayToAdoption(
      chance,
      { born, home },
      ended ?? addDays(end, chance.number(10, 100)),
      ended === undefined,
    );
    episodes = way.episodes;
    if (born > episodes[0].from) born = addDays(episodes[0].from, -chance.number(1, 60));
  } else {
    episodes = timeInCare(chance, { born, home, status }, began, ended, end);
    if (ended) {
      const final = episodes.at(-1);
      final.to = ended;
      final.REC = whyEnded(chance, born, final);
      // Some come back within the year.
      const away = addDays(ended, chance.number(20, 60));
      if (
        kind === "passes" &&
        ["E4A", "E4B", "E13"].includes(final.REC) &&
        addDays(away, 40) < end &&
        chance.is(0.4)
      )
        episodes.push(...timeInCare(chance, { born, home, status: "V2" }, clear(away), undefined, end));
    }
  }
  const CIN = isUasc ? "N8" : isShort ? "N2" : chance.weighted(needs);
  const lastDay = episodes.at(-1).to;
  const SEX = isFemale ? "F" : "M";
  const ETHNIC = isUasc ? chance.weighted({ BAFR: 5, AOTH: 3, OOTH: 5 }) : chance.weighted(ethnicities);
  const decided = way?.decided;
  const isMother =
    isFemale && !isShort && kind !== "leaver" && ageOn(born, lastDay ?? end) >= 16 && chance.is(0.06);
  const theirChild = isMother
    ? clear(chance.day(addYears(born, 15), earliest(lastDay, addDays(end, -10))))
    : "";
  const workers = socialWorkers(chance, episodes[0].from, end);
  const away = ageOn(born, end) >= 11 && !isShort && chance.is(0.16) ? chance.number(1, 5) : 0;
  const liberty = kind === "stays" && ageOn(born, start) >= 12 && chance.is(0.6);
  const before =
    chance.is(0.06) && ageOn(born, began) > 4
      ? {
          PREV_PERM: chance.weighted({ P1: 2, P2: 5, P3: 3 }),
          LA_PERM: chance.of(["WAL", "SCO", "NIR", "NUK"]),
          DATE_PERM: addDays(born, chance.number(200, 1200)),
        }
      : { PREV_PERM: "Z1" };
  const reversed =
    kind === "stays" &&
    !adopted &&
    !isUasc &&
    ageOn(born, end) >= 1 &&
    ageOn(born, end) < 7 &&
    began < addDays(lastStart, 200) &&
    chance.is(0.06);

  const year = (from: Day, to: Day, isThis: boolean): Record<string, MadeUpRow[]> => {
    const open = episodes.filter((each) => each.from <= to && (each.to === undefined || each.to >= from));
    const isLeaver = kind === "leaver" && isThis;
    if (open.length === 0 && !isLeaver) return {};
    const who = { CHILD, DOB: born };
    const inCare = (day: Day) =>
      open.some((each) => each.from <= day && (each.to === undefined || each.to > day));
    const schoolAge = addYears(born, 5) < addMonths(from, 5);
    const motherYet = theirChild !== "" && theirChild <= to;
    const header = {
      ...{ CHILD, SEX, DOB: born, ETHNIC },
      UPN: isUasc ? "UN2" : schoolAge ? pupilNumber(number) : "UN1",
      MOTHER: !isFemale || isShort || isLeaver ? "" : motherYet ? "1" : "0",
      MC_DOB: motherYet && !isLeaver ? theirChild : "",
    };
    const tables: Record<string, MadeUpRow[]> = { Header: [header] };
    tables.Episodes = open.map(({ from: DECOM, to: DEC, ...each }) =>
      DEC === undefined || DEC > to
        ? { CHILD, ...each, CIN, DECOM, HOME_POST: home, DEC: "", REC: "", REASON_PLACE_CHANGE: "" }
        : { CHILD, ...each, CIN, DECOM, HOME_POST: home, DEC },
    );
    if (isUasc && !isLeaver) tables.UASC = [{ CHILD, SEX, DOB: born, DUC: addYears(born, 18) }];
    if (isLeaver) {
      tables.OC3 = [{ ...who, ...leaving(chance, born, end) }];
      return tables;
    }
    if (open.some((each) => each.RNE === "S" && each.from >= from)) tables.PrevPerm = [{ ...who, ...before }];
    tables.SWEpisodes = workers
      .filter((each) => each.from <= to && (each.to === undefined || each.to >= from))
      .map((each) => ({
        ...who,
        SW_ID: each.id,
        SW_DECOM: each.from,
        SW_DEC: each.to === undefined || each.to > to ? "" : each.to,
        SW_REASON: each.why,
      }));
    if (isShort) return tables;

    const begins = open[0].from > from ? open[0].from : from;
    tables.Reviews = [];
    for (
      let day = addDays(begins, chance.number(16, 60));
      day <= to;
      day = addDays(day, chance.number(90, 182))
    ) {
      if (!inCare(day)) continue;
      const voice =
        ageOn(born, day) < 4
          ? "PN0"
          : chance.weighted({ PN1: 46, PN2: 3, PN3: 2, PN4: 4, PN5: 13, PN6: 26, PN7: 6 });
      tables.Reviews.push({ ...who, REVIEW: day, REVIEW_CODE: voice });
    }
    const allYear =
      open[0].from <= from &&
      open.every((each) => each.RNE !== "S" || each.from <= from) &&
      (lastDay === undefined || lastDay > to);
    if (allYear) tables.OC2 = [{ ...who, ...health(chance, born, from, to) }];
    if (decided !== undefined && decided <= to) tables.PlacedAdoption = [{ ...who, DATE_PLACED: decided }];
    if (way?.AD1 && lastDay <= to) tables.AD1 = [{ ...who, ...way.AD1 }];
    if (reversed) {
      const made = addDays(lastStart, 260);
      const taken = { DATE_PLACED_CEASED: addDays(start, 100), REASON_PLACED_CEASED: "RD1" };
      tables.PlacedAdoption = [{ ...who, DATE_PLACED: made, ...(isThis ? taken : {}) }];
    }
    if (away > 0) {
      tables.Missing = [];
      let day = addDays(begins, chance.number(5, 40));
      for (let turn = 0; turn < away; turn++) {
        const back = addDays(day, Number(chance.weighted({ 0: 5, 1: 4, 2: 2, 5: 1 })));
        if (back >= addDays(to, -2) || !inCare(day) || !inCare(addDays(back, 8))) break;
        tables.Missing.push({
          ...who,
          MISSING: chance.weighted({ M: 5, A: 1 }),
          MIS_START: day,
          MIS_END: back,
        });
        day = addDays(back, chance.number(3, 60));
      }
    }
    const home2 = open.find(
      (each) =>
        each.PLACE === "K2" && each.from <= from && (each.to === undefined || each.to > addDays(from, 200)),
    );
    if (liberty && isThis && home2) {
      const ordered = addDays(from, chance.number(10, 60));
      tables.DoLo = [{ ...who, DOLO_START: ordered, DOLO_END: addDays(ordered, 84) }];
    }
    return tables;
  };
  return { thisYear: year(start, end, true), lastYear: year(lastStart, lastEnd, false) };
}

function shortBreaks(chance: Chance, kind: Kind, lastStart: Day, start: Day, end: Day): Episode[] {
  // A short break has no provider's number, so it is in a place that needs none.
  const stay = { PLACE: "R1", PLACE_PROVIDER: "PR1", RNE: "S" };
  if (kind === "series") {
    const from = chance.day(addDays(lastStart, -300), addDays(start, 200));
    return [{ ...stay, LS: "V4", from: clear(from) }];
  }
  const episodes: Episode[] = [];
  for (const first of chance.is(0.6) ? [lastStart, start] : [start]) {
    let day = addDays(first, chance.number(10, 60));
    for (let left = chance.number(2, 9); left > 0 && day < addDays(first, 330); left--) {
      const to = addDays(day, chance.number(1, 7));
      episodes.push({ ...stay, LS: "V3", from: day, to, REC: "E4A" });
      day = addDays(to, chance.number(14, 60));
    }
  }
  return episodes;
}

/** The register of social workers has numbers of five or six figures; these have eight, so nobody has one. */
function socialWorkers(chance: Chance, began: Day, end: Day) {
  const workers: { id: string; from: Day; to?: Day; why: string }[] = [];
  let [from, why] = [began, "FCONTA"];
  while (from <= end) {
    const to = clear(addDays(from, chance.number(90, 700)));
    const id = `SW99${String(chance.number(1, 480)).padStart(6, "0")}`;
    workers.push({ id, from, to: to <= end ? to : undefined, why });
    why = chance.weighted({
      LEFTRL: 34,
      TSPROC: 26,
      MANAGE: 18,
      ORGRST: 6,
      ABSENC: 8,
      CHCHAN: 1,
      PCCHAN: 1,
      OTHERS: 6,
    });
    from = to;
  }
  return workers;
}

function health(chance: Chance, born: Day, start: Day, end: Day): MadeUpRow {
  const scored = addYears(born, 4) <= end && addYears(born, 17) >= start;
  const score = scored && chance.is(0.78);
  const misuse = ageOn(born, end) >= 12 && chance.is(0.05);
  const received = misuse && chance.is(0.5);
  const yes = (share: number) => (chance.is(share) ? "1" : "0");
  return {
    SDQ_SCORE: score ? Math.min(40, chance.number(0, 14) + chance.number(0, 14) + chance.number(0, 3)) : "",
    SDQ_REASON: scored && !score ? chance.weighted({ SDQ2: 5, SDQ3: 1, SDQ4: 3, SDQ5: 1 }) : "",
    CONVICTED: ageOn(born, end) >= 10 ? yes(0.025) : "",
    HEALTH_CHECK: ageOn(born, end) < 5 ? yes(0.9) : "",
    IMMUNISATIONS: yes(0.83),
    TEETH_CHECK: yes(0.79),
    HEALTH_ASSESSMENT: yes(0.9),
    SUBSTANCE_MISUSE: misuse ? "1" : "0",
    INTERVENTION_RECEIVED: misuse ? (received ? "1" : "0") : "",
    INTERVENTION_OFFERED: misuse && !received ? yes(0.7) : "",
  };
}

function leaving(chance: Chance, born: Day, end: Day): MadeUpRow {
  const IN_TOUCH = chance.weighted({ YES: 92, NO: 4, REFU: 2, NREQ: 1, RHOM: 1 });
  if (IN_TOUCH === "RHOM") return { IN_TOUCH, ACTIV: "0", ACCOM: "0" };
  const [activities, homes] = [
    { F1: 4, F2: 25, P2: 2, F4: 2, F5: 17, P5: 5, G4: 11, G5: 22, G6: 4 },
    {
      B1: 13,
      D1: 24,
      E1: 9,
      K1: 3,
      U1: 32,
      U2: 1,
      V2: 1,
      W2: 1,
      X2: 3,
      Y1: 2,
      Z1: ageOn(born, end) > 17 ? 8 : 0,
    },
  ];
  return { IN_TOUCH, ACTIV: chance.weighted(activities), ACCOM: chance.weighted(homes) };
}
