// Rules that take too much, or try what a rule must not do: each is stopped, and the next rule is right.
import { type Case, hostile } from "./case";

export const stopped: Case[] = [
  hostile("an endless loop is stopped", "() => { while (true) {} }", "too-long"),
  hostile(
    "an endless loop that catches everything is stopped",
    "() => { while (true) { try { while (true) {} } catch {} finally { continue; } } }",
    "too-long",
  ),
  hostile("an endless loop outside of fails is stopped", "(() => { for (;;) {} })()", "too-long"),
  hostile(
    "an endless generator is stopped",
    "() => { function* all() { while (true) yield 1; } for (const one of all()) one; }",
    "too-long",
  ),
  hostile(
    "a regular expression that backtracks for ever is stopped",
    '() => /^(a+)+$/.test("a".repeat(40) + "b")',
    "too-long",
  ),
  hostile(
    "a flood of memory is stopped",
    "() => { const all = []; while (true) all.push(new Array(1000).fill(all.length)); }",
    /too-much-memory|too-long/,
  ),
  hostile(
    "a text that doubles for ever is stopped",
    '() => { let text = "x"; while (true) { text += text; if (text.charCodeAt(text.length - 1) === 0) return true; } }',
    /too-much-memory|threw|too-long/,
  ),
  hostile(
    "a flood of buffers is stopped",
    "() => { const all = []; while (true) all.push(new Uint8Array(1e6)); }",
    /too-much-memory|threw|too-long/,
  ),
  hostile(
    "a function that calls itself for ever is stopped",
    "() => { const again = () => again() + 1; return again(); }",
    "threw",
  ),
  hostile(
    "deep JSON is stopped",
    '() => { const text = "[".repeat(200000) + "]".repeat(200000); return JSON.parse(text).length > 0; }',
    /threw|engine|too-much-memory/,
  ),
  hostile(
    "a deep object made into JSON is stopped",
    "() => { let deep = {}; for (let i = 0; i < 300000; i++) deep = { deep }; return JSON.stringify(deep).length > 0; }",
    /threw|engine|too-much-memory/,
  ),
  hostile(
    "a thousand brackets in a row are stopped",
    `() => ${"(".repeat(20_000)}1${")".repeat(20_000)} > 0`,
    /syntax|threw|engine/,
  ),
  hostile("throwing null is a trouble like any other", "() => { throw null; }", "threw"),
  hostile(
    "throwing a proxy that throws is a trouble like any other",
    "() => { throw new Proxy({}, { get() { throw 1; }, getPrototypeOf() { throw 2; } }); }",
    "threw",
  ),
  hostile(
    "throwing something whose message never ends is stopped",
    "() => { throw { get message() { for (;;) {} } }; }",
    "too-long",
  ),
  hostile(
    "a rule that fails with an enormous list is refused",
    "(row) => new Array(1e6).fill(5)",
    /answer|too-much-memory/,
  ),
  hostile("code from text is refused", '() => Function("return 1")() === 1', "threw"),
  hostile(
    "code from text through a word's own maker is refused",
    '() => isBlank.constructor("return 1")() === 1',
    "threw",
  ),
  hostile(
    "code from text through a list's own maker is refused",
    '(row) => row.child.Episodes.filter.constructor("return 1")() === 1',
    "threw",
  ),
  hostile("a module cannot be brought in", '() => { throw import("node:fs"); }', "threw"),
  hostile("a row cannot be changed", '(row) => { row.DEC = "1900-01-01"; }', "threw"),
  hostile("a row cannot be given a field", '(row) => { row.MINE = "1900-01-01"; }', "threw"),
  hostile("a list of rows cannot be changed", "(row) => { row.child.Episodes[0] = undefined; }", "threw"),
  hostile("a list of rows cannot be emptied", "(row) => { row.child.Episodes.length = 0; }", "threw"),
  hostile("a word cannot be changed from inside", "() => { isBlank.call = 1; }", "threw"),
  hostile(
    "what lists inherit cannot be changed",
    "(row) => { Object.getPrototypeOf(Object.getPrototypeOf(row.child.Episodes)).filter = () => []; }",
    "threw",
  ),
  hostile(
    "what rows inherit cannot be changed",
    "(row) => { Object.setPrototypeOf(Object.getPrototypeOf(row), {}); }",
    "threw",
  ),
];
