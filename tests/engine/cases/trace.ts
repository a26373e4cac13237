// What a rule's parts come to on one row, whatever the rule is made of.
import { expect } from "vitest";
import type { SourceFile } from "#domain/dataset";
import type { Trace, TracedValue } from "#domain/trace";
import type { Sandbox } from "#sandbox/sandbox";
import { rule356, ruleOf, smallReturn } from "../small";
import { type Case, dataset } from "./case";

const traced = async (sandbox: Sandbox, rule: SourceFile, row: number): Promise<Trace> => {
  const done = await sandbox.trace({ dataset, rule, row: { table: "Episodes", row, data: smallReturn } });
  if (!done.ok) throw new Error(done.reason);
  return done.value;
};

/** Each part's own text with what it came to last, call by call. */
const told = (rule: SourceFile, trace: Trace): Record<string, string>[] =>
  trace.calls.map((call) =>
    Object.fromEntries(
      call.values.map(({ part, last }) => {
        const { from = 0, to = 0 } = trace.parts.find(({ id }) => id === part) ?? {};
        return [rule.text.slice(from, to), last.text];
      }),
    ),
  );

const value = (text: string): Partial<TracedValue> => expect.objectContaining({ text });

/** A `fails` that answers true when every part of JavaScript means what it means. */
const unusual = `function (row, collection) {
  const said = [];
  const note = (what) => { said.push(what); return what; };
  const held = { n: 1, me() { return this.n; }, get twice() { return this.n * 2; }, async *later() { yield 1; } };
  const { n, ["n"]: again = note("no"), absent = note("default"), ...rest } = held;
  const [first, , third = first, ...others] = [1, 2, undefined, 4, ...[5, 6]];
  let [swapped, other] = [1, 2]; [swapped, other] = [other, swapped];
  class Counted { #count = 0; static made = note("static"); constructor() { this.#count += 1; }
    get count() { return this.#count; } has(one) { return #count in one; } [\`c\${1}\`]() { return super.toString === Object.prototype.toString; } }
  const counted = new Counted(), made = new (class extends Counted { constructor() { super(); } })();
  function* numbers() { const got = yield 1; yield* [got, 3]; }
  const steps = numbers(); const stepped = [steps.next().value, steps.next(7).value, steps.next().value, steps.next().done];
  const tag = (texts, ...values) => texts.raw.join("|") + values.join();
  let count = 0; const bump = () => ++count;
  outer: for (let i = 0; i < 3; i++) { for (const j of [0, 1, 2]) { if (j === 1) continue outer; if (i === 2) break outer; count += 10; } }
  for (const key in { a: 1, b: 2 }) note(key);
  let sum = 0; do { sum++; if (sum > 3) break } while (true)
  const nothing = undefined; let late = null; late ??= note("set"); held.n ||= bump(); held.n &&= 4; delete held.gone; delete held?.["alsoGone"];
  const chained = nothing?.a.b(note("never")).c, called = held.me?.(), bound = (held.me)(), loose = (0, held.me), missing = held.none?.(note("never"));
  let thrown; try { null.x; } catch ({ name }) { thrown = name; } finally { note("finally"); }
  const early = (() => { try { return "tried"; } finally { note("left"); } })();
  const named = () => {}, wrapped = (function () {});
  switch (note("s")) { case "r": note("wrong"); case "s": note("right"); case "t": note("through"); break; default: note("wrong") }
  const arrows = (a, b = a + 1) => ({ a, b }), inner = arrows(1), many = ((...all) => all.length)(...[1, 2], 3);
  if (typeof undeclaredName !== "undefined" || typeof (undeclaredName) === "number") return false
  var hoisted = lifted(); function lifted() { return "up" }
  const power = (-2) ** 2, comma = (1, 2), nan = [NaN].includes(0 / 0), isIn = "n" in held, regex = /a\\/b/g.exec("a/b")[0]
  ;[1].forEach(() => note("list"))
  return JSON.stringify([n, again, absent, Object.keys(rest).sort(), first, third, others, swapped, other, counted.count, counted.has(made), counted.has({}), counted.c1(), stepped,
    tag\`a\${1}b\${n}\`, count, sum, late, held.n, held.twice, chained, called, bound, typeof loose, missing, thrown, early, named.name, wrapped.name, arrows.length, inner, many, hoisted, power, comma, nan, isIn, regex, new.target, said])
    === ${JSON.stringify(
      JSON.stringify([
        1,
        1,
        "default",
        ["later", "me", "n", "twice"].filter((name) => name !== "n"),
        1,
        1,
        [4, 5, 6],
        2,
        1,
        1,
        true,
        false,
        true,
        [1, 7, 3, true],
        "a|b|1,1",
        20,
        4,
        "set",
        4,
        8,
        undefined,
        4,
        4,
        "function",
        undefined,
        "TypeError",
        "tried",
        "named",
        "wrapped",
        1,
        { a: 1, b: 2 },
        3,
        "up",
        4,
        2,
        true,
        true,
        "a/b",
        undefined,
        ["default", "static", "a", "b", "set", "finally", "left", "s", "right", "through", "list"],
      ]),
    )};
}`;

export const trace: Case[] = [
  {
    name: "every part of a condition is told, with its place in the text",
    async run(sandbox) {
      const done = await traced(sandbox, rule356, 0);
      expect(done.answer).toEqual({ kind: "found", links: [] });
      expect(told(rule356, done)).toEqual([
        {
          "episode.DEC < episode.DECOM": "true",
          "episode.DEC": "2026-04-01",
          "episode.DECOM": "2026-05-01",
          episode: "row 1 of Episodes",
        },
      ]);
      const compare = done.parts.find(({ kind }) => kind === "compare");
      expect(compare).toMatchObject({ line: 7, column: 23, from: rule356.text.indexOf("episode.DEC <") });
      expect(done.looked).toEqual([]);
    },
  },
  {
    name: "what the rule did not get to is not told",
    async run(sandbox) {
      const rule = ruleOf(
        "(row) => row.RNE === 'S' && (row.SIZE ?? row.DEC) !== undefined || row.previous?.DEC === '1'",
      );
      const parts = told(rule, await traced(sandbox, rule, 0))[0];
      expect(parts).toMatchObject({ "row.RNE === 'S'": "false", "row.previous?.DEC": "2026-04-30" });
      expect(Object.keys(parts ?? {})).not.toContain("row.SIZE");
      expect(Object.keys(told(rule, await traced(sandbox, rule, 2))[0] ?? {})).not.toContain("row.DEC");
    },
  },
  {
    name: "each element that a list was asked about is told, and the rows that were looked at",
    async run(sandbox) {
      const rule = ruleOf(
        `(row, collection) => {
          const starts = (one) => one.RNE === "S";
          const first = row.child.Episodes.find((one) => starts(one));
          return Boolean(first) && lookup("providers", row.URN)?.NAME === "THE FIRST" && row.child.lastYear.Episodes.some((old) => old.DECOM < first.DECOM) && [first];
        }`,
      );
      const done = await traced(sandbox, rule, 0);
      expect(done.answer).toEqual({ kind: "found", links: [{ table: "Episodes", year: "this", row: 1 }] });
      expect(done.looked).toEqual([
        { table: "Episodes", year: "this", row: 1 },
        { table: "providers", year: "reference", row: 0 },
        { table: "Episodes", year: "last", row: 0 },
      ]);
      const [main, ...others] = done.calls;
      expect(main?.caller).toBeUndefined();
      expect(others.map(({ caller, given }) => [caller?.call, given?.text])).toEqual([
        [0, "row 2 of Episodes"],
        [1, "row 2 of Episodes"],
        [0, "last year's row 1 of Episodes"],
      ]);
    },
  },
  {
    name: "types are looked through, and places stay those of the text as written",
    async run(sandbox) {
      const rule = ruleOf("(row: Row<'Episodes'>): boolean => (row.DEC as string) < row.DECOM!");
      const done = await traced(sandbox, rule, 0);
      expect(told(rule, done)[0]).toMatchObject({ "row.DECOM": "2026-05-01" });
      expect(done.answer.kind).toBe("found");
    },
  },
  {
    name: "a rule that throws is told up to where it threw",
    async run(sandbox) {
      const rule = ruleOf("(row) => { const before = row.previous; return before.DEC < row.DECOM; }");
      const done = await traced(sandbox, rule, 1);
      expect(done.answer).toMatchObject({ kind: "stopped", trouble: { kind: "threw", place: { line: 6 } } });
      expect(told(rule, done)[0]).toMatchObject({ "row.previous": "blank" });
    },
  },
  {
    name: "all of JavaScript means the same while it is told",
    async run(sandbox) {
      const rule = ruleOf(unusual);
      const found = await sandbox.checkReturn({ dataset, rules: [rule], data: smallReturn });
      expect(found.findings).toHaveLength(3);
      expect((await traced(sandbox, rule, 0)).answer).toEqual({ kind: "found", links: [] });
    },
  },
  {
    name: "an object that is never asked for is not looked into",
    async run(sandbox) {
      const rule = ruleOf(`() => {
        let asked = 0;
        const shy = { get DEC() { asked++; return 1; } };
        const proxy = new Proxy({}, { get() { asked++; }, ownKeys() { asked++; return []; }, getPrototypeOf() { asked++; return null; } });
        const list = [proxy, shy, Object.create(proxy), Proxy.revocable({}, {}).proxy];
        const held = list;
        return held.length === 4 && asked === 0;
      }`);
      expect((await traced(sandbox, rule, 0)).answer.kind).toBe("found");
    },
  },
  {
    name: "thousands of steps are cut, and counted",
    async run(sandbox) {
      const rule = ruleOf(
        "(row) => { let sum = 0; for (let i = 0; i < 5000; i++) sum += i; return [...Array(5000).keys()].some((n) => n === 4999) && sum > 1; }",
      );
      const done = await traced(sandbox, rule, 0);
      expect(done.calls.map(({ given }) => given)).toEqual([
        value("row 1 of Episodes"),
        ...Array.from({ length: 8 }, (_, at) => value(String(at))),
        value("4999"),
      ]);
      expect(done.more.calls).toBe(4991);
      expect(done.calls[0]?.values.find(({ times }) => times === 5000)?.first).toHaveLength(5);
      expect(JSON.stringify(done).length).toBeLessThan(40_000);
    },
  },
  {
    name: "what cannot be looked into says why",
    async run(sandbox) {
      const ask = (fails: string, row = 0) =>
        sandbox.trace({ dataset, rule: ruleOf(fails), row: { table: "Episodes", row, data: smallReturn } });
      expect(await ask("(row) => row.DEC <")).toMatchObject({ ok: false, reason: /not expected/ });
      expect(await ask("() => { for (;;) {} }")).toMatchObject({ ok: false, reason: /never ends/ });
      expect(await ask("() => true", 99)).toMatchObject({ ok: false, reason: "Episodes has no such row." });
      expect(await ask("function own() { return own.toString().length > 60; }")).toMatchObject({
        ok: false,
        reason: /otherwise/,
      });
      const gone = { table: "Episodes", row: 0, example: { kind: "valid", name: "none" } } as const;
      expect(await sandbox.trace({ dataset, rule: rule356, row: gone })).toMatchObject({ ok: false });
    },
  },
  {
    name: "a row of an example is looked into by the example's name",
    async run(sandbox) {
      const row = {
        table: "Episodes",
        row: 0,
        example: { kind: "invalid", name: "ends the day before it starts" },
      } as const;
      const done = await sandbox.trace({ dataset, rule: rule356, row });
      expect(done).toMatchObject({ ok: true, value: { answer: { kind: "found" } } });
    },
  },
];
