// Changing what is shared: the rows, the words, the collection, what all lists inherit. Rows hold, and rules stay apart.
import { type Attack, fileOf } from "./attack";

const refused = { ends: "threw", line: 6 } as const;

export const tampering: Attack[] = [
  {
    name: "changes a cell",
    fails: '(row) => { row.DEC = "1900-01-01"; }',
    says: /Rows cannot be changed/,
    ...refused,
  },
  {
    name: "gives a row a field of its own",
    fails: "(row) => { row.MINE = 1; }",
    says: /Rows cannot be changed/,
    ...refused,
  },
  { name: "takes a cell away", fails: "(row) => { delete row.DEC; }", ...refused },
  {
    name: "puts another cell over a cell",
    fails: '(row) => { Object.defineProperty(row, "DEC", { value: "1900-01-01" }); }',
    ...refused,
  },
  { name: "changes a list of rows", fails: "(row) => { row.child.Episodes[0] = undefined; }", ...refused },
  {
    name: "empties a whole table",
    fails: "(row, collection) => { collection.Episodes.length = 0; }",
    ...refused,
  },
  {
    name: "sorts a whole table in its place",
    fails: "(row, collection) => { collection.Episodes.reverse(); }",
    ...refused,
  },
  { name: "sets the collection's year", fails: "(row, collection) => { collection.year = 1; }", ...refused },
  { name: "puts a word of its own in a word's place", fails: "() => { isBlank = () => true; }", ...refused },
  { name: "changes a word from inside", fails: "() => { isBlank.call = 1; }", ...refused },
  {
    name: "changes what rows inherit",
    fails: "(row) => { Object.setPrototypeOf(Object.getPrototypeOf(row), {}); }",
    ...refused,
  },
  {
    name: "changes what lists of rows inherit",
    fails: "(row) => { Object.getPrototypeOf(Object.getPrototypeOf(row.child.Episodes)).filter = () => []; }",
    ...refused,
  },
  {
    name: "changes dates for everyone",
    fails: "() => { Date.prototype.getTime = () => 0; }",
    ...refused,
  },
  {
    name: "changes what every list, map, text and promise can do, for the next rule as well",
    fails: `() => {
    const all = [Map, Set, String, Number, RegExp, Promise, Object, Array], { ownKeys } = Reflect;
    for (let at = 0; at < all.length; at++) {
      const names = ownKeys(all[at].prototype);
      for (let name = 0; name < names.length; name++) try { all[at].prototype[names[name]] = () => []; } catch {}
    }
    globalThis.left = 1; Object.prototype.DEC = "1"; Object.prototype.valid = {};
    return false;
  }`,
    ends: "harmless",
  },
  {
    name: "sets a trap for every field that anyone asks any object for",
    fails: `() => {
    for (const name of ["ok", "error", "kind", "toJSON", "then", "code", "table", "rows", "length", "get", "value"]) {
      const trap = Object.create(null);
      trap.configurable = true;
      trap.get = () => { for (;;) {} };
      Object.defineProperty(Object.prototype, name, trap);
    }
    return false;
  }`,
    ends: "harmless",
  },
  {
    name: "puts a constant into the world that the next rule could trip over",
    file: `const rule356 = 1; var row = 2; function fails() {}\n${fileOf()}`,
    ends: "harmless",
    findings: 1,
  },
  {
    name: "takes the words away for the next rule",
    fails:
      "() => { if (typeof Object === `undefined`) return false; const { getOwnPropertyNames } = Object; for (const name of getOwnPropertyNames(globalThis)) try { delete globalThis[name]; } catch {} return false; }",
    ends: "harmless",
  },
  {
    name: "leaves something behind in a reference list",
    fails: '(row) => { const found = lookup("providers", "SC1"); found.NAME = "mine"; }',
    ...refused,
  },
  {
    name: "feeds a lookup with a key that changes each time it is read",
    fails: '() => { let n = 0; return lookup("providers", { toString: () => "SC" + n++ }) !== undefined; }',
    ends: "harmless",
  },
  {
    name: "holds on to a row and hands it out under another child",
    fails: "(row) => { globalThis.kept ??= row; return Object.create(kept); }",
    ends: "answer",
    says: /something that is no row/,
  },
];
