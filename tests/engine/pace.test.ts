// How fast rules are, really run over made-up returns.
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { readDatasetSource, readMadeUpFiles, readRuleFiles } from "#rules";
import { openSandbox } from "#sandbox/node";
import { openPacer, type Pacer } from "#sandbox/pace";
import type { Sandbox } from "#sandbox/sandbox";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
let sandbox: Sandbox;
let pacer: Pacer;
beforeAll(async () => {
  sandbox = await openSandbox();
  const [dataset, madeUp] = [await readDatasetSource("ssda903"), await readMadeUpFiles("ssda903")];
  pacer = openPacer(sandbox, { dataset, madeUp });
});
afterAll(() => sandbox.close());

const rule = (fails: string) => ({
  path: "rules/ssda903/356-tried.ts",
  text: `rule({ code: "356", message: "It is quick.", table: "Episodes", fields: ["DECOM"],
  fails: ${fails}, valid: { "a row": {} }, invalid: { "none": {} } });`,
});
const pace = async (fails: string) => {
  const measured = await pacer.measure(rule(fails));
  if (!measured.ok) throw new Error(measured.reason);
  return measured.value.ms;
};

test("a plain rule is quick, one that does a hundred times the work is slow", async () => {
  const plain = await pace("(episode) => episode.DEC < episode.DECOM");
  const busy = await pace(
    "(episode) => { let n = 0; for (let at = 0; at < 400; at++) n += at; return n < 0 && episode.DEC < episode.DECOM; }",
  );
  expect(plain).toBeLessThan(25);
  expect(busy).toBeGreaterThan(50);
});

test("a rule that looks through the whole table for each row is told apart by how it grows", async () => {
  const grows = await pace(
    "(episode, collection) => collection.Episodes.some((other) => other.DECOM === 'never' + episode.DECOM)",
  );
  // Over the 240 children it takes some 60 ms; a rule that grew with the data would take some 500 ms over 2,000.
  expect(grows).toBeGreaterThan(700);
});

test("what cannot be timed says why", async () => {
  expect(await pacer.measure(rule("(episode) => { throw new Error('no'); }"))).toEqual({
    ok: false,
    reason: "It stopped before it could be timed.",
  });
});

test("rules of the shelf keep to the pace", async () => {
  const files = (await readRuleFiles("ssda903")).filter(({ path }) => /\/(101|148|433|501|1003)-/.test(path));
  expect(files).toHaveLength(5);
  for (const file of files) {
    const measured = await pacer.measure(file);
    expect(measured).toMatchObject({ ok: true });
    if (measured.ok) expect(measured.value.ms).toBeLessThan(100);
  }
});
