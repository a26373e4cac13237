// Loops without end in every dress: plain, in generators and promises, in getters and proxies, in regular expressions.
import { type Attack, tooLong } from "./attack";

const stopped = { ends: "too-long", says: tooLong } as const;

export const loops: Attack[] = [
  {
    name: "loops for ever",
    fails: "(row) => {\n    while (true) isBlank(row.DEC);\n  }",
    ...stopped,
  },
  {
    name: "loops for ever and catches whatever comes",
    fails: "() => { while (true) { try { while (true) {} } catch {} finally { continue; } } }",
    ...stopped,
  },
  { name: "loops before there is a rule at all", file: "for (;;) {}\n", line: 1, ...stopped },
  {
    name: "loops while its parts are being written down",
    file: "rule({ get code() { for (;;) {} } });",
    ...stopped,
  },
  {
    name: "walks through a generator without end",
    fails: "() => { function* all() { while (true) yield 1; } for (const one of all()) one; }",
    ...stopped,
  },
  {
    name: "spreads an iterator that always has one more",
    fails: "() => [...{ [Symbol.iterator]: () => ({ next: () => ({ done: false }) }) }].length > 0",
    ends: ["too-long", "too-much-memory"],
  },
  {
    name: "makes a promise that makes a promise, without end",
    fails: "() => { const again = () => Promise.resolve().then(again); again(); return false; }",
    ends: "harmless",
  },
  {
    name: "awaits without end",
    fails: "async () => { for (;;) await null; }",
    ends: "answer",
    says: /take away async and await/,
  },
  {
    name: "waits for an asynchronous generator",
    fails:
      "() => { (async () => { async function* all() { for (;;) yield 1; } for await (const one of all()) one; })(); for (;;) {} }",
    ...stopped,
  },
  {
    name: "doubles its calls in try and finally",
    fails: "() => { function f() { try { f(); } finally { f(); } } f(); }",
    ends: ["too-long", "threw"],
  },
  {
    name: "backtracks through a nested repeat",
    fails: '() => /^(a+)+$/.test("a".repeat(40) + "b")',
    line: 6,
    ...stopped,
  },
  {
    name: "backtracks while replacing",
    fails: '() => "x".repeat(50000).replace(/(x+x+)+y/g, "") === ""',
    ...stopped,
  },
  {
    name: "backtracks through what it looks back at",
    fails: '() => /^(?:(a|a)+)\\1b$/.test("a".repeat(36))',
    ends: "too-long",
  },
  {
    name: "answers a list whose length never ends",
    fails: "() => new Proxy([], { get(_, name) { if (name === 'length') for (;;) {} } })",
    ...stopped,
  },
  {
    name: "answers an object that is asked for ever whether it is a promise",
    fails: "() => ({ get then() { for (;;) {} } })",
    ...stopped,
  },
  {
    name: "compares without end while sorting",
    fails: "(row) => { sortBy(row.child.Episodes, () => { for (;;) {} }); }",
    ...stopped,
  },
  {
    name: "goes on for ever in a label",
    fails: "() => { out: for (;;) { for (;;) continue out; } }",
    ...stopped,
  },
];
