// Reaching for the host: for the makers of functions, for modules, for globals, for what lies behind a row.
import type { Attack } from "./attack";

const refused = { ends: "threw", line: 6 } as const;

/** Each way is tried, and every one that leads somewhere is a finding. */
const noneOf = (ways: string[]): string =>
  `(row, collection) => [${ways.map((way) => `() => ${way}`).join(", ")}].some((way) => { try { return Boolean(way()); } catch { return false; } })`;

export const reaching: Attack[] = [
  {
    name: "makes code from a text",
    fails: '() => Function("return 1")() === 1',
    says: /Code cannot be made from text/,
    ...refused,
  },
  { name: "makes code by eval", fails: '() => eval("1") === 1', says: /`eval` is not defined/, ...refused },
  {
    name: "brings in a module",
    fails: '() => { throw import("node:fs"); }',
    ends: "threw",
  },
  {
    name: "asks for a module at the top of its file",
    file: 'import fs from "node:fs";\n',
    ends: "syntax",
    line: 1,
  },
  {
    name: "asks for a module as the old way was",
    fails: '() => require("fs")',
    says: /`require` is not defined/,
    ...refused,
  },
  { name: "asks where its own module is", fails: "() => import.meta.url", ends: "syntax", line: 6 },
  {
    name: "finds the maker of functions behind any value",
    fails: noneOf(
      [
        "(() => 1)",
        "(function* () {})",
        "(async () => 1)",
        "(async function* () {})",
        "isBlank",
        "[].filter",
        "row.child.Episodes.filter",
        "row.child.Episodes.where",
        "row.toString",
        "Date",
        "Math.max",
        "lookup",
        "Proxy",
        "Reflect.get",
        "Object.getOwnPropertyDescriptor(Object.getPrototypeOf(row), 'raw').get",
      ].flatMap((made) => [
        `${made}.constructor("return 1")()`,
        `Object.getPrototypeOf(${made}).constructor("return 1")()`,
        `Reflect.construct(${made}.constructor, ["return 1"])()`,
      ]),
    ),
    ends: "harmless",
  },
  {
    name: "finds the maker of functions behind an error of ours",
    fails: `(row, collection) => {
    for (const touch of [() => row.DECON, () => collection.Nothing, () => row.child.Nothing, () => lookup("x", 1), () => new Date(), () => sortBy(1)])
      try { touch(); } catch (error) { try { if (error.constructor.constructor("return 1")() === 1) return true; } catch {} }
    return false;
  }`,
    ends: "harmless",
  },
  {
    name: "finds a global of a browser or of Node",
    fails: `() => ["process", "require", "fetch", "XMLHttpRequest", "WebSocket", "EventSource", "self", "window", "document", "postMessage", "importScripts",
    "setTimeout", "setInterval", "queueMicrotask", "WebAssembly", "SharedArrayBuffer", "Atomics", "performance", "WeakRef", "FinalizationRegistry", "eval", "navigator",
    "indexedDB", "caches", "crypto", "Buffer", "global", "module", "std", "os", "scriptArgs", "print", "Worker", "BroadcastChannel", "Intl", "host", "desk", "kit", "model", "slots"]
    .some((name) => name in globalThis)`,
    ends: "harmless",
  },
  {
    name: "crawls through everything that hangs on its globals, and looks for what could make or load code",
    fails: `(row, collection) => {
    const seen = new Set(), waiting = [globalThis, row, collection, (function* () {})(), new Error("x")];
    while (waiting.length > 0) {
      const one = waiting.pop();
      if (one === null || (typeof one !== "object" && typeof one !== "function") || seen.has(one)) continue;
      seen.add(one);
      let keys = [];
      try { keys = Reflect.ownKeys(one); waiting.push(Object.getPrototypeOf(one)); } catch {}
      for (const key of keys) try {
        const { value, get, set } = Object.getOwnPropertyDescriptor(one, key);
        waiting.push(value, get, set);
        if (get && one !== row) waiting.push(get.call(row));
      } catch {}
      if (typeof one === "function") for (const make of [() => one("return 7")(), () => new one("return 7")()])
        try { if (make() === 7) return true; } catch {}
    }
    return seen.size < 400;
  }`,
    ends: ["harmless", "too-long"],
  },
  {
    name: "follows a row back to its maker",
    fails: noneOf([
      "row.constructor",
      "row.child.constructor",
      "collection.constructor",
      "Object.getPrototypeOf(row).constructor",
      "row.__proto__",
      "Object.getPrototypeOf(row.child).constructor",
      "new (Object.getPrototypeOf(row).constructor)()",
    ]),
    ends: "harmless",
  },
  {
    name: "asks who called it",
    fails: noneOf([
      "(function f() { return f.caller; })()",
      "(function () { return arguments.callee; })()",
      "isBlank.caller",
      "isBlank.arguments",
      "sortBy.caller",
    ]),
    ends: "harmless",
  },
  {
    name: "looks for the host in its own stack",
    fails: `() => { const { stack } = new Error("x"); return /node:|file:|\\/(home|work|tmp|usr|var)\\/|https?:|worker\\.js|rule-process/.test(stack); }`,
    ends: "harmless",
  },
  {
    name: "reads a private field through a class of its own",
    fails: `(row) => {
    class Take { constructor() { return row; } }
    class Peek extends Take { #t = 1; static look(one) { return #t in one; } }
    try { new Peek(); } catch { return false; }
    return Peek.look(row) && row.DEC === "never";
  }`,
    ends: "harmless",
  },
  {
    name: "calls the getters of a row on things that are no rows",
    fails: `(row) => {
    const proto = Object.getPrototypeOf(row);
    return Object.values(Object.getOwnPropertyDescriptors(proto)).some(({ get }) => [{}, [], null, proto, Object.create(row), new Proxy(row, {})].some((one) => { try { return get?.call(one) !== undefined; } catch { return false; } }));
  }`,
    ends: "harmless",
  },
  {
    name: "asks a reference list by the names of what objects inherit",
    fails:
      '() => ["__proto__", "constructor", "toString", "hasOwnProperty"].some((name) => { try { return lookup(name, "x") !== undefined; } catch { return false; } })',
    ends: "harmless",
  },
  {
    name: "names a table that every object has",
    file: 'rule({ code: "1", message: "M.", table: "constructor", fields: ["name"], fails: () => true });\n',
    ends: "declaration",
    says: /There is no table constructor/,
    line: 1,
  },
  {
    name: "names a table that changes what objects inherit",
    examples: `rule({ code: "1", message: "M.", table: "Episodes", fields: ["DEC"], fails: () => true,
  valid: { "a": JSON.parse('{"__proto__": {"DEC": "2026-04-01"}, "Episodes": {}}') }, invalid: { "b": {} } });\n`,
    ends: "declaration",
  },
  {
    name: "names a field of an example that every object has",
    examples:
      'rule({ code: "1", message: "M.", table: "Episodes", fields: ["DEC"], fails: () => true, valid: { "a": { constructor: "x" } }, invalid: { "b": {} } });\n',
    ends: "declaration",
    says: /has no field constructor/,
    line: 1,
  },
];
