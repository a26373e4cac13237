// The flow that a rule takes through GitHub, every step of it, walked on the forge.
import { afterAll, beforeAll, expect, test } from "vitest";
import { flow } from "./flow/all";
import { openForgeHost } from "./on-forge";
import { everyRun, tidy } from "./tidying";
import { walkAll } from "./walk";

let forge: Awaited<ReturnType<typeof openForgeHost>>;
beforeAll(async () => {
  forge = await openForgeHost();
});
afterAll(() => forge.close());

test("every step passes on the forge, in GitHub's own words and shapes", { timeout: 180_000 }, async () => {
  const { outcomes, differences } = await walkAll(forge.host, flow);
  expect(outcomes.filter(({ result }) => result !== "passed")).toEqual([]);
  expect(differences).toEqual([]);
  expect(outcomes.length).toBe(flow.length);
  expect(forge.judge.surprises()).toEqual([]);
  expect(forge.judge.seen()).toContain("told branch-protection-rule-created");
});

test("no two steps have one name", () => {
  expect(new Set(flow.map(({ name }) => name)).size).toBe(flow.length);
  expect(flow.length).toBeGreaterThanOrEqual(67);
});

test("afterwards nothing of the run is left: no branch, no open pull request, no hook, no protection", async () => {
  const { host } = forge;
  expect(await tidy(host, host.prefix)).toBeGreaterThan(10);
  const refs = await host.reviewer.git.listMatchingRefs({ ...host.here, ref: `heads/${everyRun}` });
  expect(refs.data).toEqual([]);
  expect((await host.reviewer.pulls.list(host.here)).data).toEqual([]);
  expect((await host.reviewer.repos.listWebhooks(host.here)).data).toEqual([]);
  await expect(tidy(host, "main")).rejects.toThrow(/Only what is below/);
});
