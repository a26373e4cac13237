// Too much said: findings without number, answers of a million rows, names and sentences as long as books.
import { type Attack, fileOf } from "./attack";

export const floods: Attack[] = [
  { name: "finds every row", fails: "() => true", ends: "harmless", findings: 3 },
  {
    name: "answers a list of a million numbers",
    fails: "() => new Array(1e6).fill(5)",
    ends: "answer",
    says: /^`fails` answered the number 5/,
  },
  {
    name: "answers the same row ten thousand times",
    fails: "(row) => new Array(1e4).fill(row.child.Episodes[0])",
    ends: "harmless",
    findings: 3,
  },
  {
    name: "answers a list that says it holds four billion",
    fails: "(row) => { const all = [row]; all.length = 2 ** 32 - 1; return all; }",
    ends: "harmless",
    findings: 3,
  },
  {
    name: "answers a text of eight megabytes",
    fails: '() => "<script>".repeat(1e6)',
    ends: "harmless",
    findings: 3,
  },
  { name: "answers a symbol", fails: '() => Symbol("x")', ends: "answer" },
  { name: "answers a whole number", fails: "() => 5n", ends: "answer" },
  { name: "answers what is no number", fails: "() => NaN", ends: "harmless" },
  {
    name: "answers a proxy of a row",
    fails: "(row) => new Proxy(row, { get() { return 1; } })",
    ends: "answer",
    says: /something that is no row/,
  },
  {
    name: "answers a list that changes while it is read",
    fails:
      "(row) => { let n = 0; return new Proxy([row], { get: (all, name) => (name === 'length' ? ++n : row) }); }",
    ends: ["harmless", "too-long"],
    findings: 3,
  },
  {
    name: "writes a sentence of five million letters",
    file: fileOf({ message: '"x".repeat(5e6)' }),
    ends: "declaration",
    says: /too long|letters/i,
  },
  {
    name: "gives an example a name of five million letters",
    examples: fileOf({ valid: '{ ["x".repeat(5e6)]: { DECOM: "2026-04-01" } }' }),
    ends: "declaration",
    says: /too long|letters/i,
  },
  {
    name: "puts a text of five million letters into a cell",
    examples: fileOf({ valid: '{ "long": { DECOM: "x".repeat(5e6) } }' }),
    ends: "declaration",
    says: /too long|letters/i,
  },
  {
    name: "has a thousand examples",
    examples: fileOf({
      valid:
        'Object.fromEntries(Array.from({ length: 1e3 }, (_, at) => ["number " + at, { DECOM: "2026-04-01" }]))',
    }),
    ends: "declaration",
    says: /examples/,
  },
  {
    name: "has an example of twenty thousand rows",
    examples: fileOf({
      valid: '{ "long": { Episodes: Array.from({ length: 2e4 }, () => ({ DECOM: "2026-04-01" })) } }',
    }),
    ends: "declaration",
    says: /rows|too long|letters/,
  },
  {
    name: "asks for a thousand fields",
    file: fileOf({ fields: 'new Array(1e3).fill("DEC")' }),
    ends: "declaration",
    says: /fields/,
  },
  {
    name: "is a file of ten megabytes",
    file: `// ${"x".repeat(10_000_000)}\n${fileOf()}`,
    ends: ["threw", "declaration", "syntax"],
    says: /too long/,
  },
  {
    name: "is a file of a hundred thousand empty lines and then a mistake",
    file: `${"\n".repeat(100_000)}rule({ code: });`,
    ends: "syntax",
    line: 100_001,
  },
];
