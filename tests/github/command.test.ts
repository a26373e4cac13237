// `npm run test:github` itself, against a forge that it only knows from the environment.
import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { marker } from "./from-environment";
import { openForgeHost } from "./on-forge";

let forge: Awaited<ReturnType<typeof openForgeHost>>;
beforeAll(async () => {
  forge = await openForgeHost();
});
afterAll(() => forge.close());

/** Runs the command; `when` may do something once it has said so much. */
async function run(more: Record<string, string>, when: [says: string, signal: NodeJS.Signals] | [] = []) {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: process.env.NODE_ENV, ...more };
  const child = spawn(process.execPath, [resolve("scripts/test-github.mjs")], { env });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (part: Buffer) => {
      said += part.toString();
      const [says, signal] = when;
      if (says === undefined || !said.includes(says)) return;
      when = [];
      child.kill(signal);
    });
  const code = await new Promise((done) => child.on("exit", done));
  return { code, said };
}
const left = async () => {
  const { reviewer, here } = forge.host;
  const refs = (await reviewer.git.listMatchingRefs({ ...here, ref: "heads/contract-test" })).data;
  const open = (await reviewer.pulls.list({ ...here, state: "open" })).data;
  return [...refs.map(({ ref }) => ref), ...open.map(({ title }) => title)];
};

test("without an environment it says what is missing, and touches nothing", async () => {
  const { code, said } = await run({});
  expect(code).toBe(2);
  expect(said).toMatch(/RULEYARD_TEST_REPOSITORY[\s\S]*docs\/contract-test\.md/);
});

test("a repository without the topic is left alone, and so is one with the same person twice", async () => {
  const unmarked = await run(forge.environment);
  expect([unmarked.code, unmarked.said]).toEqual([2, expect.stringContaining(`topic ${marker}`)]);
  const { reviewer, here } = forge.host;
  await reviewer.repos.replaceAllTopics({ ...here, names: [marker] });
  const same = { RULEYARD_TEST_WRITER_TOKEN: forge.environment.RULEYARD_TEST_REVIEWER_TOKEN };
  const twice = await run({ ...forge.environment, ...same });
  expect([twice.code, twice.said]).toEqual([2, expect.stringContaining("may write and no more")]);
  expect(await left()).toEqual([]);
});

test("every step that can be walked from outside passes, and it leaves nothing open", {
  timeout: 180_000,
}, async () => {
  const { code, said } = await run(forge.environment);
  expect(said).not.toMatch(/^✗/m);
  expect(code).toBe(0);
  expect(said).toMatch(/\d+ passed, 0 failed, \d+ skipped/);
  expect(said).toMatch(/– a hook is hung up, and pinged \([\d.]+ s\)\n {4}It needs an address/);
  expect(said).not.toMatch(/In other words|In another shape/);
  expect(said).not.toContain(forge.environment.RULEYARD_TEST_WRITER_TOKEN);
  expect(await left()).toEqual([]);
});

test("when a step fails it says so, goes on, tidies up and ends with 1", { timeout: 180_000 }, async () => {
  const { reviewer, here } = forge.host;
  await forge.host.fault?.({ match: "POST .*/pulls$", status: 500, share: 1 });
  const { code, said } = await run(forge.environment);
  await forge.clearFaults();
  expect(said).toMatch(/✗ a pull request is opened/);
  expect(said).toMatch(/– it can be had as a diff \([\d.]+ s\)\n {4}An earlier step/);
  expect(said).toMatch(/Tidied up: [1-9]/);
  expect(code).toBe(1);
  expect(await left()).toEqual([]);
  expect((await reviewer.repos.get(here)).data.topics).toEqual([marker]);
});

test("stopped in the middle, it ends the step, tidies up and leaves", { timeout: 180_000 }, async () => {
  const { code, said } = await run(forge.environment, ["✓ a pull request is opened", "SIGINT"]);
  expect(said).toMatch(/Stopping after this step/);
  expect(said).toMatch(/not reached/);
  expect(said).toMatch(/Tidied up: [1-9]/);
  expect(code).toBe(130);
  expect(await left()).toEqual([]);
});
