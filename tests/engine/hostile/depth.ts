// What nests or calls itself too deeply: for the engine's stack, for its parser, for the one that takes types away.
import { type Attack, fileOf, tooDeep, tooNested } from "./attack";

const deep = { ends: ["threw", "engine", "too-much-memory", "too-long"] } as const;

export const depth: Attack[] = [
  {
    name: "calls itself for ever",
    fails: "() => {\n    const again = () => again() + 1;\n    return again();\n  }",
    ends: "threw",
    says: tooDeep,
    line: 7,
  },
  {
    name: "calls itself for ever while turning into a text",
    fails: "() => { const one = { toString() { return `${one}`; } }; return `${one}` === 'x'; }",
    ends: ["threw", "engine"],
    says: tooDeep,
  },
  {
    name: "asks a proxy of a proxy of a proxy",
    fails:
      "() => { let one = {}; for (let i = 0; i < 1e5; i++) one = new Proxy(one, {}); return one.x === 1; }",
    ...deep,
  },
  {
    name: "binds a function a hundred thousand times over",
    fails: "() => { let f = () => true; for (let i = 0; i < 1e5; i++) f = f.bind(null); return f(); }",
    ...deep,
  },
  {
    name: "reads JSON two hundred thousand lists deep",
    fails: '() => JSON.parse("[".repeat(200000) + "]".repeat(200000)).length > 0',
    ...deep,
  },
  {
    name: "writes JSON three hundred thousand objects deep",
    fails:
      "() => { let deep = {}; for (let i = 0; i < 300000; i++) deep = { deep }; return JSON.stringify(deep).length > 0; }",
    ...deep,
  },
  {
    name: "drops a chain of ten thousand objects at once",
    fails:
      "() => { let deep = {}; for (let i = 0; i < 1e4; i++) deep = { deep }; deep = null; return false; }",
    ends: "harmless",
  },
  {
    name: "flattens a list a hundred thousand lists deep",
    fails:
      "() => { let all = []; for (let i = 0; i < 1e5; i++) all = [all]; return all.flat(Infinity).length > 0; }",
    ...deep,
  },
  {
    name: "puts twenty thousand brackets around a number",
    file: fileOf({ fails: `() => ${"(".repeat(20_000)}1${")".repeat(20_000)} > 0` }),
    ends: "threw",
    says: tooNested,
  },
  {
    name: "puts fifty thousand lists into one another",
    file: fileOf({ fails: `() => ${"[".repeat(50_000)}${"]".repeat(50_000)}` }),
    ends: "threw",
    says: tooNested,
  },
  {
    name: "puts thirty thousand blocks into one another",
    file: fileOf({ fails: `() => {${"{".repeat(30_000)}${"}".repeat(30_000)}}` }),
    ends: "threw",
    says: tooNested,
  },
  {
    name: "nests templates in templates",
    file: fileOf({ fails: `() => ${"`${".repeat(10_000)}1${"}`".repeat(10_000)} === "1"` }),
    ends: "threw",
    says: tooNested,
  },
  {
    name: "chains sixty thousand signs in front of a number",
    file: fileOf({ fails: `() => ${"- ".repeat(60_000)}1 > 0` }),
    ends: ["syntax", "engine", "threw"],
  },
  {
    name: "nests types in types, which only the taker of types reads",
    file: fileOf({ fails: `(row: ${"Array<".repeat(5_000)}string${">".repeat(5_000)}) => false` }),
    ends: "threw",
    says: tooNested,
  },
  {
    name: "writes what may be an arrow, or a question, at every bracket",
    file: fileOf({ fails: `(row: any) => ${"a ? (b) : (c) => ".repeat(40)} false` }),
    ends: ["threw", "syntax"],
  },
  {
    name: "nests a regular expression in itself",
    fails: `() => new RegExp("(".repeat(20000) + ")".repeat(20000)).test("")`,
    ends: ["threw", "engine"],
  },
  {
    name: "makes an error whose cause is an error, a thousand deep",
    fails:
      '() => { let one = new Error("0"); for (let i = 0; i < 1000; i++) one = new Error("deep", { cause: one }); throw one; }',
    ends: "threw",
    says: /Deep\./,
  },
];
