// The same in the cells of a notebook, and what only a cell can do: print, and show its last line.
import { type Attack, tooLong } from "./attack";

export const cells: Attack[] = [
  {
    name: "a cell loops for ever",
    cell: "let n = 1;\nfor (;;) n = Math.abs(n);",
    ends: "too-long",
    says: tooLong,
    line: 2,
  },
  {
    name: "a cell's native loop never asks",
    cell: "[].reverse.call({ length: 2 ** 53 - 1 })",
    ends: "too-long",
    says: tooLong,
  },
  {
    name: "a cell fills the memory",
    cell: "const all = [];\nwhile (true) all.push(new Uint8Array(1e6));",
    ends: ["too-much-memory", "too-long"],
  },
  {
    name: "a cell calls itself for ever",
    cell: "const again = () => again() + 1;\nagain()",
    ends: "threw",
    line: 1,
  },
  {
    name: "a cell prints without end",
    cell: 'for (;;) console.log("x".repeat(1000))',
    ends: "too-long",
  },
  {
    name: "a cell prints two megabytes at once",
    cell: 'console.log("x".repeat(2e6))',
    ends: "harmless",
  },
  {
    name: "a cell shows what writes itself for ever",
    cell: "({ toString() { for (;;) {} }, toJSON() { for (;;) {} }, get a() { for (;;) {} } })",
    ends: "too-long",
  },
  {
    name: "a cell shows a million rows",
    cell: "Array.from({ length: 1e6 }, (_, at) => ({ at }))",
    ends: ["harmless", "too-much-memory", "too-long"],
  },
  {
    name: "a cell shows a list that is said to be four billion long",
    cell: "const all = []; all.length = 2 ** 32 - 1; all",
    ends: ["harmless", "too-long"],
  },
  { name: "a cell shows what holds itself", cell: "const me = { a: 1 }; me.me = me; me", ends: "harmless" },
  {
    name: "a cell shows a proxy that throws at every touch",
    cell: 'const no = () => { throw new Error("not shown"); }; new Proxy({}, { get: no, ownKeys: no, getPrototypeOf: no, getOwnPropertyDescriptor: no, has: no })',
    ends: "threw",
    says: /Not shown/,
  },
  {
    name: "a cell shows a table with a hundred thousand columns",
    cell: 'Object.fromEntries(Array.from({ length: 1e5 }, (_, at) => ["c" + at, at]))',
    ends: ["harmless", "too-long"],
  },
  {
    name: "a cell shows a list that says that it is one and a half long",
    cell: "new Proxy([1], { get: (all, name) => (name === 'length' ? 1.5 : all[name]) })",
    ends: "harmless",
  },
  {
    name: "a cell changes a row",
    cell: 'Episodes[0].DEC = "x"',
    ends: "threw",
    says: /Rows cannot be changed/,
    line: 1,
  },
  {
    name: "a cell makes code from a text",
    cell: 'show.constructor("return 1")()',
    ends: "threw",
    says: /Code cannot be made from text/,
  },
  { name: "a cell changes what printing means", cell: "console.log = () => {};", ends: "threw", line: 1 },
  {
    name: "a cell waits for what never comes",
    cell: "await new Promise(() => {})",
    ends: ["syntax", "threw", "harmless"],
  },
];
