// Loops inside the engine's own functions, which never ask whether they may go on: only a kill from outside ends them.
import { type Attack, tooLong } from "./attack";

const stuck = { ends: "too-long", says: tooLong } as const;

export const nativeLoops: Attack[] = [
  {
    name: "turns round a list of nine quadrillion",
    fails: "() => { [].reverse.call({ length: 2 ** 53 - 1 }); }",
    ...stuck,
  },
  {
    name: "sorts a list with one entry, four billion along",
    fails: "() => { const all = []; all[4294967294] = 1; all.sort(); }",
    ...stuck,
  },
  {
    name: "looks for what is not in a list of four billion",
    fails: "() => { const all = []; all.length = 2 ** 32 - 1; return all.indexOf(1) > 0; }",
    ...stuck,
  },
  {
    name: "looks from the end of what only says that it is long",
    fails: "() => [].lastIndexOf.call({ length: 2 ** 53 - 1 }, 1) > 0",
    ...stuck,
  },
  {
    name: "asks whether a list of four billion holds a value",
    fails: "() => { const all = []; all.length = 2 ** 32 - 1; return all.includes(1); }",
    ...stuck,
  },
  {
    name: "joins a hundred million blanks into one text",
    fails: '() => new Array(1e8).join("xy").length > 0',
    ends: ["too-long", "too-much-memory"],
  },
  {
    name: "writes a billion blanks as a text",
    fails: '() => (new Array(1e9) + "").length > 0',
    ends: ["too-long", "too-much-memory"],
  },
  {
    name: "moves the end of a list that is only said to be long",
    fails: "() => { [].copyWithin.call({ length: 2 ** 53 - 1 }, 0, 1); }",
    ...stuck,
  },
  {
    name: "takes the first of what is said to be long",
    fails: "() => { [].shift.call({ length: 2 ** 53 - 1 }); }",
    ...stuck,
  },
  {
    name: "puts one in front of what is said to be long",
    fails: "() => { [].unshift.call({ length: 2 ** 53 - 3 }, 1); }",
    ...stuck,
  },
  {
    name: "sorts five million numbers at a time, again and again",
    fails: "() => { const all = new Float64Array(5e6); for (;;) all.fill(1).sort(); }",
    ...stuck,
  },
  {
    name: "flattens a list of lists that is one list many times over",
    fails:
      "() => { let all = [1]; for (let i = 0; i < 40; i++) all = [all, all]; return all.flat(Infinity).length > 0; }",
    ends: ["too-long", "too-much-memory"],
  },
];
