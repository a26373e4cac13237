// Looking into a rule and making mistakes in it change nothing else: on 1,000 random rows, its text with every part told
// finds what the rule finds, and so do random programs made of all the parts that JavaScript has.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dataset, Field, SourceFile } from "#domain/dataset";
import type { Return, TextTable, YearTables } from "#domain/return";
import { listDatasets, readDatasetSource, readRuleFiles } from "#rules";
import { type Desk, openDesk } from "#sandbox/desk";
import { collectionDays } from "#sandbox/example";
import { listMutants } from "#sandbox/mutate/mutants";
import { loadRule } from "#sandbox/rule";
import type { DatasetSource } from "#sandbox/sandbox";
import { readSyntax, type Syntax } from "#sandbox/syntax";
import { instrument } from "#sandbox/trace/instrument";
import { makeWorld } from "#sandbox/world";
import { ruleOf, smallDataset, smallReturn } from "../engine/small";

const engine = createRequire(import.meta.url).resolve("@jitl/quickjs-wasmfile-release-sync/wasm");
const wasm = await WebAssembly.compile(await readFile(engine));

async function openDeskOf(source: DatasetSource): Promise<Desk & { dataset: Dataset }> {
  const opened = await openDesk({ wasm, stack: 256 }, 256, source);
  if (!opened.ok) throw new Error(opened.reason);
  const { dataset } = opened.value;
  if (dataset === undefined) throw new Error("There is no dataset.");
  return Object.assign(opened.value, { dataset });
}

function syntaxOf(rule: SourceFile): Syntax {
  const read = readSyntax(rule.text);
  if (!read.ok) throw new Error(`${rule.path}: ${read.trouble.message}`);
  return read.value;
}

function load(desk: Desk, rule: SourceFile, isTold: boolean, seconds: number) {
  desk.machine.allow(seconds);
  const loaded = loadRule(desk, rule, seconds, false, isTold ? instrument(syntaxOf(rule)) : undefined);
  if (!loaded.ok) throw new Error(`${rule.path}: ${loaded.trouble.message}`);
  return loaded.rule;
}

/** Numbers from 0 up to \`below\`, the same ones in every run. */
let state = 7;
const random = (below: number): number => {
  state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
  return (state >> 8) % below;
};

function randomCell(name: string, field: Field, key: string): string {
  if (name === key) return `C${random(200)}`;
  if (random(6) === 0) return "";
  if (field.type === "number") return String(random(60));
  if (field.type === "date") {
    const days = /DOB|BIRTH/.test(name) ? random(7_000) : random(800) - 400;
    const from = Date.UTC(2026, 3, 1) - (/DOB|BIRTH/.test(name) ? 7_000 * 86_400_000 : 0);
    return new Date(from + days * 86_400_000).toISOString().slice(0, 10).split("-").reverse().join("/");
  }
  const choices = Object.keys(field.choices ?? {});
  return choices.length > 0 ? (choices[random(choices.length)] ?? "") : `T${random(5)}`;
}

function randomTables(
  tables: Record<string, { fields: Record<string, Field> }>,
  key: string,
  rows: number,
): YearTables {
  return Object.fromEntries(
    Object.entries(tables).map(([table, { fields }]): [string, TextTable] => {
      const columns = Object.entries(fields)
        .filter(([, field]) => !field.derived)
        .map(([name, field]): [string, string[]] => [
          name,
          Array.from({ length: rows }, () => randomCell(name, field, key)),
        ]);
      return [table, { table, rows, columns: Object.fromEntries(columns) }];
    }),
  );
}

for (const id of await listDatasets()) {
  describe(`the rules of ${id}, over 1,000 random rows`, async () => {
    const desk = await openDeskOf(await readDatasetSource(id));
    const { dataset } = desk;
    const { key } = dataset.entity;
    const data: Return = {
      collection: collectionDays(dataset, dataset.collection.newest),
      thisYear: randomTables(dataset.tables, key, 1_000),
      lastYear: randomTables(dataset.tables, key, 400),
      reference: randomTables(dataset.reference, "", 20),
    };
    const world = makeWorld("random", dataset, data, false);
    desk.enter(world);
    let found = 0;

    it.each(await readRuleFiles(id))("$path finds the same while it is looked into", (rule) => {
      const [plain, told] = [load(desk, rule, false, 20), load(desk, rule, true, 20)];
      const [one, other] = [plain.ask(world.id, 2_000), told.ask(world.id, 2_000)];
      expect(one.ok).toBe(true);
      expect(other).toEqual(one);
      found += one.ok ? one.total : 0;
      const table = plain.declaration.tables[0] ?? "";
      for (let row = 0; row < 1_000; row += 100) {
        desk.machine.allow(20);
        expect(told.look(world.id, table, row)).toEqual(plain.look(world.id, table, row));
      }
      plain.close();
      told.close();
    });

    it.each(await readRuleFiles(id))(
      "each mistake in $path is one place of its check, and can be read",
      (rule) => {
        const syntax = syntaxOf(rule);
        for (const { from, to, original, mutated } of listMutants(dataset, syntax)) {
          expect(rule.text.slice(from, to)).toBe(original);
          const text = syntax.text.slice(0, from) + mutated + syntax.text.slice(to);
          expect(text).not.toBe(syntax.text);
          expect(syntaxOf({ ...rule, text }).text).toBe(text);
        }
      },
    );

    it("and some of these rows are found", () => expect(found).toBeGreaterThan(100));
  });
}

/** Expressions and statements over a few names, some of which throw: what they come to and in which order is what counts. */
const { body } = fc.letrec<{ body: string; step: string; part: string }>((tie) => {
  const part = tie("part");
  const name = fc.constantFrom(
    "a",
    "b",
    "list",
    "held",
    "say",
    "row.DEC",
    "row.previous",
    "row.child.Episodes",
    "nothing",
  );
  const of = (make: (...parts: string[]) => string, ...parts: fc.Arbitrary<string>[]) =>
    fc.tuple(...parts).map((values) => make(...values));
  const word = fc.constantFrom("n", "me", "inner", "gone", "length");
  const parts = [
    name,
    fc.constantFrom(
      "1",
      "2",
      '"x"',
      "undefined",
      "null",
      "true",
      "[]",
      "this",
      "/a/g",
      "-1",
      "() => a",
      "(function () { return this })",
    ),
    of(
      (one, sign, other) => `(${one} ${sign} ${other})`,
      part,
      fc.constantFrom("+", "<", "===", "&&", "||", "??", ",", "instanceof Object ||"),
      part,
    ),
    of((test, yes, no) => `(${test} ? ${yes} : ${no})`, part, part, part),
    of((sign, one) => `${sign}(${one})`, fc.constantFrom("!", "typeof", "void", "+"), part),
    of((one, mark, key) => `(${one})${mark}${key}`, part, fc.constantFrom(".", "?."), word),
    of((one, mark, key) => `(${one})${mark}[${key}]`, part, fc.constantFrom("", "?."), part),
    of((key, one) => `held.${key}(${one})`, fc.constantFrom("me", "me?.", "gone?.", "inner?.me"), part),
    of((one) => `(held.me)(${one})`, part),
    of((one) => `held?.inner.inner?.me(${one}).n`, part),
    of((one) => `say(${one})`, part),
    of((one, other) => `\`\${${one}}-\${say(${other})}\``, part, part),
    of((one, other) => `say\`\${${one}}-\${${other}}\``, part, part),
    of((one, other) => `[${one}, ...list, ${other}]`, part, part),
    of(
      (one, key, other) => `({ ...${one}, [say("${key}")]: ${other}, a, get n() { return say("got") } })`,
      part,
      word,
      part,
    ),
    of(
      (target, sign, one) => `(${target} ${sign} ${one})`,
      fc.constantFrom("a", "held.n", "list[0]", "held.inner.n"),
      fc.constantFrom("=", "+=", "??=", "&&="),
      part,
    ),
    fc.constantFrom(
      "a++",
      "--b",
      "held.n++",
      "delete held.n",
      "delete held?.inner?.n",
      "typeof undeclared",
      '"n" in held',
      "new held.Made(a).n",
      "new.target",
    ),
    of((one) => `([a = ${one}, b] = list)`, part),
    of((one) => `({ n: a = ${one}, ...b } = held)`, part),
    of((one) => `((x, y = ${one}) => [x, y])(say(1))`, part),
    of((one) => `[...(function* () { const got = yield ${one}; yield* [got, a]; })()]`, part),
    of((one) => `list.map((x, at) => at > 0 && ${one})`, part),
    of((one) => `(() => { try { return ${one} } catch (e) { return e.name } finally { say("f") } })()`, part),
  ];
  const steps = [
    of((one) => `say(${one})`, part),
    of((test, one, other) => `if (${test}) { ${one} } else ${other}`, part, tie("step"), tie("step")),
    of((one, other) => `for (const x of [${one}]) { ${other}; if (say(x)) break }`, part, tie("step")),
    of(
      (one, other) =>
        `(() => { out: for (let i = 0; i < 2; i++) { for (;;) { ${other}\n if (${one}) continue out; break out } } })()`,
      part,
      tie("step"),
    ),
    of(
      (one, other, last) =>
        `switch (${one}) { case ${other}: say("c"); case 1: ${last}; break; default: say("d") }`,
      part,
      part,
      tie("step"),
    ),
    of(
      (one) => `{ class K { static s = say(${one}); #p = a; n() { return this.#p } } say(new K().n()) }`,
      part,
    ),
    of((one, other) => `try { ${one} } catch { ${other} }`, tie("step"), tie("step")),
    of((one) => `do { if (++steps > 150) break } while (${one})`, part),
    of((one) => `return ${one}`, part),
  ];
  return {
    part: fc.oneof({ maxDepth: 4, depthSize: "small" }, ...(parts as [fc.Arbitrary<string>])),
    step: fc.oneof({ maxDepth: 4, depthSize: "small" }, ...(steps as [fc.Arbitrary<string>])),
    body: fc.array(tie("step"), { minLength: 1, maxLength: 4 }).map((lines) => lines.join("\n")),
  };
});

it("random programs do the same, in the same order, while they are looked into", async () => {
  const desk = await openDeskOf(smallDataset);
  const world = makeWorld("small", desk.dataset, smallReturn, false);
  desk.enter(world);
  fc.assert(
    fc.property(body, (text) => {
      const rule = ruleOf(`(row) => {
        // Its own text is the one thing that a program could read in which it differs.
        Object.getPrototypeOf(() => {}).toString = () => "a function";
        const said = [];
        let steps = 0;
        const put = (x) => { try { return JSON.stringify(x, (_, v) => typeof v === "function" ? "f " + v.name + v.length : v) } catch (e) { return e.name } };
        const say = (x, ...more) => { if (++steps > 200) throw "enough"; said.push(put([x, ...more])); return x; };
        let a = 1, b = 2;
        const list = [3, 4], nothing = undefined;
        const held = { n: 5, me(x) { return [this?.n, x]; }, inner: { n: 6, me() { return this } }, Made: class { constructor(x) { this.n = [x, new.target.name]; } } };
        const work = function () { ${text} };
        let end;
        try { end = put(work.call(held)); } catch (e) { end = typeof e === "object" ? e.name : e; }
        throw new Error(put([end, said, a, b, list, held]));
      }`);
      const answers = [false, true].map((isTold) => {
        const loaded = load(desk, rule, isTold, 1);
        const answer = loaded.look(world.id, "Episodes", 0);
        loaded.close();
        return answer.ok ? answer.value : answer.thrown.message;
      });
      fc.pre(!answers.includes("interrupted"));
      expect(answers[1]).toBe(answers[0]);
      expect(answers[0]).toMatch(/^\[|Error$/);
    }),
    { numRuns: 200, seed: 4, interruptAfterTimeLimit: 8_000 },
  );
});
