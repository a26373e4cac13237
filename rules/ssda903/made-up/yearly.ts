// What is recorded of a made-up child in a year: social workers, reviews, times away, health, and how a care leaver does.

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

/** Reviews from the first weeks on, two or three in a year, on days in care. */
function reviewsOf(chance: Chance, born: Day, begins: Day, to: Day, inCare: (day: Day) => boolean) {
  const reviews: { REVIEW: Day; REVIEW_CODE: string }[] = [];
  for (
    let day = addDays(begins, chance.number(16, 60));
    day <= to;
    day = addDays(day, chance.number(90, 182))
  ) {
    if (!inCare(day)) continue;
    const voices = { PN1: 46, PN2: 3, PN3: 2, PN4: 4, PN5: 13, PN6: 26, PN7: 6 };
    reviews.push({ REVIEW: day, REVIEW_CODE: ageOn(born, day) < 4 ? "PN0" : chance.weighted(voices) });
  }
  return reviews;
}

/** Times missing or away without leave, as many at most, each over before the year or the time in care is. */
function missingOf(chance: Chance, most: number, begins: Day, to: Day, inCare: (day: Day) => boolean) {
  const times: { MISSING: string; MIS_START: Day; MIS_END: Day }[] = [];
  let day = addDays(begins, chance.number(5, 40));
  while (times.length < most) {
    const back = addDays(day, Number(chance.weighted({ 0: 5, 1: 4, 2: 2, 5: 1 })));
    if (back >= addDays(to, -2) || !inCare(day) || !inCare(addDays(back, 8))) break;
    times.push({ MISSING: chance.weighted({ M: 5, A: 1 }), MIS_START: day, MIS_END: back });
    day = addDays(back, chance.number(3, 60));
  }
  return times;
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
