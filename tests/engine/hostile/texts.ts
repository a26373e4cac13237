// Tricks with letters, and texts that make the host's own reading of them slow: it too must end.
import { type Attack, fileOf } from "./attack";

export const texts: Attack[] = [
  {
    name: "hides code behind letters that turn the line round",
    file: fileOf({
      fails: "(row) => { /*\u202E } \u2066if (false)\u2069 \u2066 begin*/ return row.DEC < row.DECOM; }",
    }),
    ends: "harmless",
    findings: 1,
  },
  {
    name: "names a thing with a letter that looks like another",
    fails: "(row) => row.D\u0415C === undefined",
    ends: "threw",
    says: /is not a field of Episodes/,
    line: 6,
  },
  {
    name: "names a thing with letters that have no width",
    fails: '(row) => row["DEC\u200B"] === undefined',
    ends: "threw",
    says: /is not a field of Episodes/,
  },
  {
    name: "breaks a pair of halves of a letter",
    fails: '() => { throw new Error("\\ud800"); }',
    ends: "threw",
  },
  {
    name: "begins with the mark of its byte order",
    file: `\uFEFF${fileOf()}`,
    ends: "harmless",
    findings: 1,
  },
  {
    name: "holds a nought in its text",
    file: fileOf({}, "const a = '\u0000';\n"),
    ends: "harmless",
    findings: 1,
  },
  {
    name: "ends its lines in the way that only scripts know",
    file: fileOf({}, "const a = 1;\u2028const b = 2;\u2029"),
    ends: "harmless",
    findings: 1,
  },
  {
    name: "reads a blank at the end of a hundred thousand letters on one line",
    file: fileOf({ fails: `(row) => ${"row?.".repeat(30_000)}child.Header.lastYear.x` }),
    ends: ["threw", "engine", "syntax"],
  },
  {
    name: "reads a blank after a hundred thousand brackets in a text",
    file: fileOf({ fails: `(row) => "${"a.x".repeat(45_000)}" && undefined.xyz` }),
    ends: "threw",
    says: /blank here/,
    line: 6,
  },
  {
    name: "writes fails many times and never opens a body",
    examples: fileOf({ notes: `"${"fails ".repeat(25_000)}"`, fails: "() => undefined" }),
    ends: ["harmless"],
  },
  {
    name: "names an example nothing at all, before a hundred thousand blanks",
    examples: fileOf({ valid: `{ "": { NOTHING: 1 } }`, notes: `"${" ".repeat(190_000)}"` }),
    ends: "declaration",
    says: /has no field NOTHING/,
  },
  {
    name: "names an example with what a pattern would read as its own",
    examples: fileOf({ valid: '{ "(a+)+$[^{": { NOTHING: 1 } }' }),
    ends: "declaration",
    says: /has no field NOTHING/,
    line: 7,
  },
  {
    name: "asks for types that are compared with less and more a thousand times",
    file: fileOf({ fails: `(row: any) => ${"a < ".repeat(3_000)}b` }),
    ends: ["syntax", "engine", "threw"],
  },
  {
    name: "opens brackets that may be an arrow's, forty deep, with a type to be taken away",
    file: fileOf({ fails: `(row: any) => ${"(a, ".repeat(40)}1${")".repeat(40)} === 1` }),
    ends: ["threw"],
    says: /`a` is not defined/,
  },
  {
    name: "is a pattern that opens a thousand groups by name",
    file: fileOf({
      fails: `() => /${Array.from({ length: 1000 }, (_, at) => `(?<g${at}>a*)*`).join("")}b/.test("a".repeat(50))`,
    }),
    ends: ["syntax", "threw", "too-long"],
  },
  {
    name: "puts a page's code into its sentence",
    file: fileOf({ fields: '["<img src=x onerror=alert(1)>"]' }),
    ends: "declaration",
    says: /Episodes has no field/,
  },
];
