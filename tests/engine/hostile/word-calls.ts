// The words of the yard, called with what no row would ever hold.
import { type Attack, tooLong } from "./attack";

export const wordCalls: Attack[] = [
  {
    name: "adds more days than there are",
    fails:
      '() => [1e308, -1e308, Infinity, NaN, "x", 2 ** 53, {}].some((n) => { const made = addDays("2026-04-01", n); return made !== undefined && !/^\\d{4}-\\d\\d-\\d\\d$/.test(made); })',
    ends: "harmless",
  },
  {
    name: "adds more months and years than there are",
    fails:
      '() => [1e308, -1e308, Infinity, NaN, 2 ** 53].some((n) => [addMonths("2026-04-01", n), addYears("2026-04-01", n)].some((made) => made !== undefined && !/^\\d{4}-\\d\\d-\\d\\d$/.test(made)))',
    ends: "harmless",
  },
  {
    name: "adds months without end",
    fails: '() => [1e308, Infinity, 2 ** 31, -120001].some((n) => addMonths("2026-04-01", n) !== undefined)',
    ends: "harmless",
  },
  {
    name: "counts the working days of eight thousand years",
    fails:
      '() => workingDaysBetween("0001-01-01", "9999-12-31") < 0 || workingDaysBetween("9999-12-31", "0001-01-01") > 0',
    ends: "harmless",
  },
  {
    name: "asks for dates at the very ends of the calendar",
    fails:
      '() => [addDays("9999-12-31", 1), addDays("0000-01-01", -1), addMonths("9999-12-31", 1), addMonths("0000-01-31", -1), addYears("0000-02-29", -4)].some((made) => made !== undefined)',
    ends: "harmless",
  },
  {
    name: "sorts by a reader that throws",
    fails: '(row) => { sortBy([row, ...row.child.Episodes], () => { throw new Error("no order"); }); }',
    ends: "threw",
    says: /No order/,
    line: 6,
  },
  {
    name: "sorts by a reader that answers otherwise each time",
    fails:
      "() => { let n = 0; return sortBy(Array.from({ length: 500 }, () => ({})), () => (n = (n * 7919 + 13) % 104729)).length !== 500; }",
    ends: "harmless",
  },
  {
    name: "groups a list of four billion blanks",
    fails: "() => { const all = []; all.length = 2 ** 32 - 1; groupBy(all, () => 1); }",
    ends: "too-long",
    says: tooLong,
  },
  {
    name: "counts what never runs out",
    fails: "() => { countBy({ *[Symbol.iterator]() { for (;;) yield { a: 1 }; } }, 'a'); }",
    ends: ["too-long", "too-much-memory"],
  },
  {
    name: "groups by a field that is no name",
    fails: "(row) => groupBy(row.child.Episodes, 5).size > 0",
    ends: "threw",
    says: /^`groupBy` needs the name of a field/,
    line: 6,
  },
  {
    name: "joins runs of what is no row",
    fails: '() => runs([1, "x", null, undefined, Symbol("x")], "a", "b").length > 0',
    ends: ["threw", "harmless"],
  },
  {
    name: "looks for a code in a list of fifty million",
    fails: '(row) => oneOf(row.RNE, new Array(5e7).fill("x"))',
    ends: ["too-much-memory", "too-long"],
  },
  {
    name: "asks for the earliest of five million dates at once",
    fails: '() => earliest(...new Array(5e6).fill("2026-04-01")) === undefined',
    ends: ["threw", "too-much-memory", "too-long"],
  },
  {
    name: "looks up what turns itself into a text for ever",
    fails: '() => lookup("providers", { toString() { for (;;) {} } }) !== undefined',
    ends: "too-long",
    says: tooLong,
  },
  {
    name: "fills what the words remember with a million different dates",
    fails: '() => { for (let i = 0; ; i++) addMonths(addDays("1000-01-01", i), i); }',
    ends: ["too-long", "too-much-memory"],
  },
  {
    name: "asks where of something that throws when it is listed",
    fails:
      '(row, collection) => collection.Episodes.where(new Proxy({}, { ownKeys() { throw new Error("unlisted"); } })).length > 0',
    ends: "threw",
    says: /Unlisted/,
  },
];
