// The words for several rows: put them in order, group and count them, find what overlaps and what runs on.
import type { Word } from "./word";

/** How a key is read from a row: a field's name, or a function of the row. */
export const listSource = String.raw`
const { includes, slice } = Array.prototype;
function spansMeet(start, end, otherStart, otherEnd) {
  if (dayNumber(start) === undefined || dayNumber(otherStart) === undefined) return false;
  return (isBlank(otherEnd) || start < otherEnd) && (isBlank(end) || otherStart < end);
}
function keyReader(key, word) {
  if (typeof key === "function") return key;
  if (typeof key === "string") return (row) => row[key];
  throw new TypeError("\x60" + word + "\x60 needs the name of a field, or a function that reads a row.");
}
function rowList(rows, word) {
  if (isArray(rows)) return rows;
  if (rows === undefined || rows === null) return [];
  if (typeof rows === "object" && typeof rows[Symbol.iterator] === "function") return [...rows];
  throw new TypeError("\x60" + word + "\x60 needs a list of rows.");
}
// A child has few rows, and they are mostly in order already.
function sortFew(list, read) {
  const keys = [];
  for (let at = 0; at < list.length; at++) {
    const row = list[at], key = read(row);
    let to = at;
    for (; to > 0 && compare(keys[to - 1], key) > 0; to--) { keys[to] = keys[to - 1]; list[to] = list[to - 1]; }
    keys[to] = key;
    list[to] = row;
  }
  return list;
}
function compare(one, other) {
  const blankOne = isBlank(one), blankOther = isBlank(other);
  if (blankOne || blankOther) return blankOne === blankOther ? 0 : blankOne ? 1 : -1;
  return one < other ? -1 : one > other ? 1 : 0;
}
`;

export const listWords: Word[] = [
  {
    name: "sortBy",
    about: "The rows in a new order: by these fields, smallest and earliest first, blank last.",
    example: {
      call: 'sortBy([{ N: 2 }, { N: 1 }], "N").map((row) => row.N)',
      answer: "[1, 2]",
    },
    types: [
      "function sortBy<Row>(rows: Iterable<Row> | undefined, ...keys: (FieldOf<Row> | ((row: Row) => Cell))[]): Row[];",
    ],
    source: String.raw`function sortBy(rows, ...keys) {
  const list = slice.call(rowList(rows, "sortBy"));
  if (list.length < 2) return list;
  const readers = keys.map((key) => keyReader(key, "sortBy"));
  if (readers.length === 1 && list.length <= 12) return sortFew(list, readers[0]);
  return list.sort((one, other) => {
    for (let at = 0; at < readers.length; at++) {
      const order = compare(readers[at](one), readers[at](other));
      if (order !== 0) return order;
    }
    return 0;
  });
}`,
  },
  {
    name: "groupBy",
    about: "The rows sorted into piles that share a key: a Map from the key to its rows.",
    example: {
      call: 'groupBy([{ LS: "C2" }, { LS: "C2" }], "LS").get("C2").length',
      answer: "2",
    },
    types: [
      "function groupBy<Row, Key>(rows: Iterable<Row> | undefined, key: (row: Row) => Key): Map<Key, Row[]>;",
      "function groupBy<Row, Field extends FieldOf<Row>>(rows: Iterable<Row> | undefined, key: Field): Map<Row[Field], Row[]>;",
    ],
    source: String.raw`function groupBy(rows, key) {
  const read = keyReader(key, "groupBy"), groups = new Map(), list = rowList(rows, "groupBy");
  for (let at = 0; at < list.length; at++) {
    const name = read(list[at]), group = groups.get(name);
    if (group === undefined) groups.set(name, [list[at]]);
    else group.push(list[at]);
  }
  return groups;
}`,
  },
  {
    name: "countBy",
    about: "How many rows share each key: a Map from the key to a number.",
    example: {
      call: 'countBy([{ LS: "C2" }, { LS: "C2" }], "LS").get("C2")',
      answer: "2",
    },
    types: [
      "function countBy<Row, Key>(rows: Iterable<Row> | undefined, key: (row: Row) => Key): Map<Key, number>;",
      "function countBy<Row, Field extends FieldOf<Row>>(rows: Iterable<Row> | undefined, key: Field): Map<Row[Field], number>;",
    ],
    source: String.raw`function countBy(rows, key) {
  const read = keyReader(key, "countBy"), counts = new Map(), list = rowList(rows, "countBy");
  for (let at = 0; at < list.length; at++) {
    const name = read(list[at]);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}`,
  },
  {
    name: "sumBy",
    about:
      "The numbers of the rows added up: a field, or what is worked out from each row. Blank adds nothing.",
    example: {
      call: 'sumBy([{ N: 2 }, { N: undefined }, { N: 3 }], "N")',
      answer: "5",
    },
    types: [
      "function sumBy<Row>(rows: Iterable<Row> | undefined, number: FieldOf<Row> | ((row: Row) => number | undefined)): number;",
    ],
    source: String.raw`function sumBy(rows, number) {
  const read = keyReader(number, "sumBy"), list = rowList(rows, "sumBy");
  let sum = 0;
  for (let at = 0; at < list.length; at++) {
    const one = Number(read(list[at]));
    if (one === one) sum += one;
  }
  return sum;
}`,
  },
  {
    name: "overlaps",
    about:
      "True when two spans of days share a day. A span without an end is still open; one may start on the day the other ends.",
    example: {
      call: 'overlaps("2026-04-01", "2026-04-30", "2026-04-29", undefined)',
      answer: "true",
    },
    types: [
      "function overlaps(start: Cell, end: Cell, otherStart: Cell, otherEnd: Cell): boolean;",
      "function overlaps<Row>(one: Row | undefined, other: Row | undefined, start: FieldOf<Row>, end: FieldOf<Row>): boolean;",
    ],
    source: String.raw`function overlaps(one, other, third, fourth) {
  if (one === null || typeof one !== "object") return spansMeet(one, other, third, fourth);
  if (other === undefined || other === null) return false;
  return spansMeet(one[third], one[fourth], other[third], other[fourth]);
}`,
  },
  {
    name: "runs",
    about:
      "Rows that follow on from one another, joined: a list of runs, each with its start, its end (blank while open) and its rows.",
    example: {
      call: 'runs([{ A: "2026-04-01", B: "2026-04-09" }, { A: "2026-04-09" }], "A", "B").length',
      answer: "1",
    },
    types: [
      "function runs<Row>(rows: Iterable<Row> | undefined, start: FieldOf<Row>, end: FieldOf<Row>, daysApart?: number): Run<Row>[];",
    ],
    source: String.raw`function runs(rows, start, end, daysApart = 0) {
  const found = [];
  for (const row of sortBy(rows, start)) {
    if (dayNumber(row[start]) === undefined) continue;
    const last = found[found.length - 1];
    if (last !== undefined && (last.end === undefined || row[start] <= addDays(last.end, daysApart))) {
      last.rows.push(row);
      last.end = last.end === undefined || isBlank(row[end]) ? undefined : latest(last.end, row[end]);
    } else found.push({ start: row[start], end: isBlank(row[end]) ? undefined : row[end], rows: [row] });
  }
  return found;
}`,
  },
];
