// The rows that an authority would send of a made-up child for one year.

/** The year's first and last day, and whether it is the return's own year. */
type Year = { from: Day; to: Day; isThis: boolean };

function rowsOfYear(chance: Chance, child: AboutChild, year: Year): Record<string, MadeUpRow[]> {
  const { from, to, isThis } = year;
  const { CHILD, kind, born, home, CIN, SEX, isUasc, isShort, workers, episodes } = child;
  const open = episodes.filter((each) => each.from <= to && (each.to === undefined || each.to >= from));
  const isLeaver = kind === "leaver" && isThis;
  if (open.length === 0 && !isLeaver) return {};
  const who = { CHILD, DOB: born };
  const tables: Record<string, MadeUpRow[]> = { Header: [headerOf(child, year, isLeaver)] };
  tables.Episodes = open.map(({ from: DECOM, to: DEC, ...each }) =>
    DEC === undefined || DEC > to
      ? { CHILD, ...each, CIN, DECOM, HOME_POST: home, DEC: "", REC: "", REASON_PLACE_CHANGE: "" }
      : { CHILD, ...each, CIN, DECOM, HOME_POST: home, DEC },
  );
  if (isUasc && !isLeaver) tables.UASC = [{ CHILD, SEX, DOB: born, DUC: addYears(born, 18) }];
  if (isLeaver) {
    tables.OC3 = [{ ...who, ...leaving(chance, born, to) }];
    return tables;
  }
  if (open.some((each) => each.RNE === "S" && each.from >= from))
    tables.PrevPerm = [{ ...who, ...child.before }];
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
  Object.assign(tables, careRows(chance, child, year, open));
  return tables;
}

/** What is said of a child's care in a year: reviews, health, adoption, times away, orders. */
function careRows(chance: Chance, child: AboutChild, { from, to, isThis }: Year, open: Episode[]) {
  const { CHILD, born, lastDay, way } = child;
  const who = { CHILD, DOB: born };
  const inCare = (day: Day) =>
    open.some((each) => each.from <= day && (each.to === undefined || each.to > day));
  const begins = open[0].from > from ? open[0].from : from;
  const tables: Record<string, MadeUpRow[]> = {};
  tables.Reviews = reviewsOf(chance, born, begins, to, inCare).map((each) => ({ ...who, ...each }));
  const allYear =
    open[0].from <= from &&
    open.every((each) => each.RNE !== "S" || each.from <= from) &&
    (lastDay === undefined || lastDay > to);
  if (allYear) tables.OC2 = [{ ...who, ...health(chance, born, from, to) }];
  if (way !== undefined && way.decided <= to) tables.PlacedAdoption = [{ ...who, DATE_PLACED: way.decided }];
  if (way?.AD1 && lastDay <= to) tables.AD1 = [{ ...who, ...way.AD1 }];
  if (child.isReversed) {
    const made = addDays(isThis ? addYears(from, -1) : from, 260);
    const taken = { DATE_PLACED_CEASED: addDays(from, 100), REASON_PLACED_CEASED: "RD1" };
    tables.PlacedAdoption = [{ ...who, DATE_PLACED: made, ...(isThis ? taken : {}) }];
  }
  if (child.timesAway > 0)
    tables.Missing = missingOf(chance, child.timesAway, begins, to, inCare).map((each) => ({
      ...who,
      ...each,
    }));
  const isSecure = open.some(
    (each) =>
      each.PLACE === "K2" && each.from <= from && (each.to === undefined || each.to > addDays(from, 200)),
  );
  if (child.hasLiberty && isThis && isSecure) {
    const ordered = addDays(from, chance.number(10, 60));
    tables.DoLo = [{ ...who, DOLO_START: ordered, DOLO_END: addDays(ordered, 84) }];
  }
  return tables;
}

function headerOf(child: AboutChild, { from, to }: Year, isLeaver: boolean): MadeUpRow {
  const { CHILD, SEX, born, ETHNIC, isUasc, isFemale, isShort, theirChild, number } = child;
  const schoolAge = addYears(born, 5) < addMonths(from, 5);
  const motherYet = theirChild !== "" && theirChild <= to;
  return {
    ...{ CHILD, SEX, DOB: born, ETHNIC },
    UPN: isUasc ? "UN2" : schoolAge ? pupilNumber(number) : "UN1",
    MOTHER: !isFemale || isShort || isLeaver ? "" : motherYet ? "1" : "0",
    MC_DOB: motherYet && !isLeaver ? theirChild : "",
  };
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
