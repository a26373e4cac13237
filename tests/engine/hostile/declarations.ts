// What a rule says of itself, said falsely: twice, never, late, differently each time it is asked.
import { type Attack, fileOf } from "./attack";

const oneRule = { ends: "declaration", says: /A file holds one rule/ } as const;

export const declarations: Attack[] = [
  { name: "is two rules", file: fileOf() + fileOf(), ...oneRule },
  { name: "is no rule", file: "1 + 1;\n", ...oneRule },
  { name: "is empty", file: "", ...oneRule },
  {
    name: "declares itself later, when a promise is kept",
    file: `Promise.resolve().then(() => { ${fileOf()} });\n`,
    ...oneRule,
  },
  {
    name: "declares itself after waiting",
    file: `await null;\n${fileOf()}`,
    ends: ["syntax", "declaration", "threw"],
  },
  {
    name: "declares itself a hundred thousand times",
    file: "for (let i = 0; i < 1e5; i++) rule({});\n",
    ...oneRule,
  },
  { name: "declares itself to be null", file: "rule(null);\n", ...oneRule },
  { name: "declares itself to be a function", file: "rule(() => true);\n", ...oneRule },
  {
    name: "declares itself once more while it runs",
    fails: '() => { rule({ code: "356" }); return false; }',
    ends: "harmless",
  },
  {
    name: "changes its answer each time it is asked for its check",
    file: `let n = 0;\nconst wrong = [() => false, 5, () => { for (;;) {} }];\n${fileOf({ "get fails() { return wrong[n++ % 3]; }, notes": '"x"', fails: "undefined" }).replace("  fails: undefined,\n", "")}`,
    ends: "harmless",
  },
  {
    name: "changes its code each time it is asked",
    file: `let n = 0;\n${fileOf({ "get code() { return String(++n); }, notes": '"x"' }).replace('  code: "1",\n', "")}`,
    ends: "harmless",
    findings: 1,
  },
  {
    name: "is a proxy that makes up every part",
    file: "rule(new Proxy({}, { get: (_, name) => name, ownKeys: () => [], has: () => true }));\n",
    ends: "declaration",
  },
  {
    name: "is a proxy with a million parts",
    file: 'rule(new Proxy({}, { ownKeys: () => Array.from({ length: 1e6 }, (_, at) => "p" + at), getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true, value: 1 }) }));\n',
    ends: ["declaration", "too-long", "too-much-memory"],
  },
  {
    name: "writes itself down as something else",
    file: 'rule({ toJSON: () => ({ code: "356" }), code: { toJSON: () => 5 } });\n',
    ends: "declaration",
    says: /`code` must be/,
  },
  {
    name: "has a sentence that is a whole number",
    file: fileOf({ message: "5n" }),
    ends: "threw",
    says: /an `n` at their end/,
  },
  {
    name: "holds itself",
    file: 'const me = { code: "1" };\nme.valid = me;\nrule(me);\n',
    ends: "threw",
    says: /holds itself/,
  },
  {
    name: "has the code of another rule, and a path in it",
    file: fileOf({ code: '"../../../etc/passwd"' }),
    ends: "declaration",
    says: /`code` is letters and digits/,
  },
  {
    name: "has the year of the end of all numbers",
    file: fileOf({ since: "1e308" }),
    ends: "declaration",
    says: /`since` must be a year/,
  },
  {
    name: "has an example of the year nought",
    examples: fileOf({ valid: '{ "x": { Episodes: { DECOM: "x" }, collection: { year: -1 } } }' }),
    ends: "declaration",
  },
  {
    name: "has an example of the year 1e21",
    examples: fileOf({ valid: '{ "x": { Episodes: { DECOM: "2026-04-01" }, collection: { year: 1e21 } } }' }),
    ends: "declaration",
    says: /year/,
  },
  {
    name: "needs what every object has",
    file: fileOf({ needs: '["toString", "__proto__"]' }),
    ends: "declaration",
    says: /`needs` names toString/,
  },
];
