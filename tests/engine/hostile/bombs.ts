// What keeps growing: lists, texts, buffers, JSON, numbers. Each runs into the engine's own cap and gives all of it back.
import type { Attack } from "./attack";

const full = { ends: ["too-much-memory", "too-long"] } as const;

export const bombs: Attack[] = [
  {
    name: "fills lists for ever",
    fails: "() => { const all = []; while (true) all.push(new Array(1000).fill(all.length)); }",
    ...full,
  },
  { name: "fills a list of a billion", fails: "() => new Array(1e9).fill(0).length > 0", ...full },
  {
    name: "doubles a text for ever",
    fails: '() => { let text = "x"; while (true) text += text; }',
    ends: "threw",
    says: /makes a text that is far too long/,
    line: 6,
  },
  {
    name: "doubles a text and keeps every one",
    fails:
      '() => { let text = "x"; const all = []; while (true) { text += text; all.push(text.replaceAll("x", "y")); } }',
    ends: ["threw", "too-much-memory", "too-long"],
  },
  {
    name: "repeats a text a billion times",
    fails: '() => "xyz".repeat(1e9).length > 0',
    ends: "threw",
    says: /makes a text that is far too long/,
    line: 6,
  },
  {
    name: "pads a text to two billion letters",
    fails: '() => "x".padStart(2 ** 31 - 2).length > 0',
    ends: ["threw", "too-much-memory"],
  },
  {
    name: "takes one buffer after another",
    fails: "() => { const all = []; while (true) all.push(new Uint8Array(1e6)); }",
    ...full,
  },
  {
    name: "asks for a buffer that can grow to eight gigabytes",
    fails: "() => new ArrayBuffer(8, { maxByteLength: 2 ** 33 }).resizable",
    ends: ["threw", "too-much-memory"],
  },
  {
    name: "reads JSON of forty megabytes",
    fails: '() => JSON.parse("[" + "[1],".repeat(1e7) + "1]").length > 0',
    ...full,
  },
  {
    name: "writes JSON in which one list stands a billion times",
    fails:
      "() => { let all = ['x']; for (let i = 0; i < 30; i++) all = [all, all]; return JSON.stringify(all).length > 0; }",
    ...full,
  },
  {
    name: "raises a whole number to the power of itself, again and again",
    fails: "() => { let n = 9n; while (true) n = n ** 99n; }",
    ends: ["threw", "too-much-memory", "too-long"],
  },
  {
    name: "shifts a whole number by a billion places",
    fails: "() => (1n << 1000000000n) > 0n",
    ends: ["threw", "too-much-memory"],
  },
  {
    name: "gives an object ten million fields",
    fails: '() => { const all = {}; for (let i = 0; i < 1e7; i++) all["f" + i] = i; return false; }',
    ...full,
  },
  {
    name: "fills a map and a set with each other",
    fails:
      "() => { const map = new Map(), set = new Set(); for (let i = 0; ; i++) { map.set(i, set); set.add({ map }); } }",
    ...full,
  },
  {
    name: "makes symbols for ever",
    fails: '() => { const all = []; for (let i = 0; ; i++) all.push(Symbol.for("s" + i)); }',
    ...full,
  },
  {
    name: "keeps growing outside of any rule",
    file: 'const all = []; for (;;) all.push("x".repeat(1e6) + all.length);',
    ...full,
  },
  {
    name: "makes an error with a message of two million letters",
    fails: '() => { throw new Error("x".repeat(2e6)); }',
    ends: "threw",
    line: 6,
  },
];
