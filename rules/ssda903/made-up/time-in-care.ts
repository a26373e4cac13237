// Times in care of made-up children: the episodes from the day care began to the day it ended.

type Day = string;
type Episode = Placement & {
  from: Day;
  to?: Day;
  RNE: string;
  LS: string;
  REC?: string;
  REASON_PLACE_CHANGE?: string;
};

/** Days that lie on neither side of a year's end: a change there would be two rows' worth of questions. */
function clear(day: Day): Day {
  const place = day.slice(5);
  return place >= "03-27" && place <= "04-05" ? addDays(day, 12) : day;
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
