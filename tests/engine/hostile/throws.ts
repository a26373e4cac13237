// Throwing what is no error: the host reads it with care, and an author still hears a sentence.
import { type Attack, tooLong } from "./attack";

const said = { ends: "threw" } as const;

export const throws: Attack[] = [
  { name: "throws null", fails: "() => { throw null; }", ...said },
  { name: "throws nothing", fails: "() => { throw undefined; }", ...said },
  { name: "throws a symbol", fails: '() => { throw Symbol("x"); }', ...said },
  { name: "throws a whole number", fails: "() => { throw 1n; }", ...said },
  { name: "throws a function", fails: "() => { throw () => 1; }", ...said },
  {
    name: "throws a proxy that throws at every touch",
    fails:
      "() => { const no = () => { throw 1; }; throw new Proxy({}, { get: no, has: no, getPrototypeOf: no, ownKeys: no, getOwnPropertyDescriptor: no }); }",
    ...said,
  },
  {
    name: "throws a proxy that was taken back",
    fails: "() => { const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); throw proxy; }",
    ...said,
  },
  {
    name: "throws what holds itself",
    fails: "() => { const one = { message: 1 }; one.self = one; throw one; }",
    ...said,
  },
  {
    name: "throws what never stops saying its name",
    fails: "() => { throw { get name() { for (;;) {} } }; }",
    ends: "too-long",
    says: tooLong,
  },
  {
    name: "throws what calls itself while saying its message",
    fails: "() => { throw { get message() { return this.message; } }; }",
    // How deep a call may go in a browser depends on whether it had time to make the engine fast.
    ends: ["threw", "engine"],
  },
  {
    name: "throws what turns itself into JSON for ever",
    fails: "() => { throw { toJSON() { for (;;) {} }, message: 'mine' }; }",
    ...said,
    says: /mine/i,
  },
  {
    name: "throws an error whose stack is a place that no file has",
    fails:
      '() => { const one = new Error("far away"); one.stack = "at x (rules/small/1-a-rule.ts:99999999999999999999:88888888888888888888)"; throw one; }',
    ...said,
    says: /far away/i,
  },
  {
    name: "throws an error whose stack is a million lines",
    fails:
      '() => { const one = new Error("long"); one.stack = "at x (rules/small/1-a-rule.ts:0:0)\\n".repeat(1e6); throw one; }',
    ...said,
  },
  {
    name: "says that the engine ran out of memory, and it has not",
    fails: '() => { const one = new Error("out of memory"); one.name = "InternalError"; throw one; }',
    ends: ["threw", "too-much-memory"],
  },
  {
    name: "pretends to be the engine's own refusal",
    fails: '() => { throw new TypeError("\\u0001mine, says <img src=x onerror=alert(1)>"); }',
    ends: ["threw", "answer"],
  },
  {
    name: "throws a message that turns its line round",
    fails: '() => { throw new Error("\\u202Eevil\\u0000\\u001b[31m\\u2066text"); }',
    ...said,
  },
  {
    name: "writes stacks of its own",
    fails: "() => { Error.prepareStackTrace = () => { for (;;) {} }; Error.stackTraceLimit = 1e9; null.x; }",
    ends: ["threw", "too-long"],
  },
  {
    name: "throws while it is asked what it says of itself",
    file: 'rule({ get message() { throw new Error("not telling"); } });',
    ...said,
    says: /Not telling/,
    line: 1,
  },
];
