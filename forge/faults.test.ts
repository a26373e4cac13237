// The trouble that the forge makes on purpose: for one call, for the Nth, for a share; and with what it tells.
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { here, listen, startYard, submit, told, until } from "./yard-for-tests";

let ear: Awaited<ReturnType<typeof listen>>;
let yard: Awaited<ReturnType<typeof startYard>>;
beforeEach(async () => {
  ear = await listen();
  yard = await startYard({ webhookUrl: ear.url, minute: 3_000 });
});
afterEach(async () => {
  await yard.close();
  await ear.close();
});

const wish = (body: object) =>
  fetch(`${yard.url}/_faults`, { method: "POST", body: JSON.stringify(body) }).then(({ status }) => status);
const clear = () => fetch(`${yard.url}/_faults`, { method: "DELETE" });
const shown = z.object({ calls: z.array(z.string()), waiting: z.array(z.looseObject({})) });
const look = async () => shown.parse(await (await fetch(`${yard.url}/_faults`)).json());
const me = () => told(yard.sam.users.getAuthenticated());
const blob = () => told(yard.priya.git.createBlob({ ...here, content: "text" }));

test("an answer can be made late", async () => {
  expect(await wish({ match: "GET /user$", status: "slow", wait: 400 })).toBe(204);
  const began = performance.now();
  expect(await me()).toBe("200");
  expect(performance.now() - began).toBeGreaterThan(390);
});

test("a wish that makes no sense is refused", async () => {
  expect(await wish({ match: "(", status: 500 })).toBe(422);
  expect(await wish({ status: 200 })).toBe(422);
  expect(await wish({ status: 500, nth: 2, share: 0.5 })).toBe(422);
  expect(await wish({ hook: { lost: 1 } })).toBe(422);
});

test("the Nth call fails, and only that one; what was asked is numbered", async () => {
  await clear();
  expect(await wish({ status: 503, nth: 3 })).toBe(204);
  const answers = [await me(), await blob(), await me(), await me()];
  expect(answers.map((answer) => answer.slice(0, 3))).toEqual(["200", "201", "503", "200"]);
  expect(await look()).toEqual({
    calls: ["GET /user", "POST /repos/ruleyard/rules/git/blobs", "GET /user", "GET /user"],
    waiting: [],
  });
});

test("the Nth of one operation fails, so many times in a row", async () => {
  expect(await wish({ match: "POST .*/git/blobs$", status: 502, nth: 2, times: 2 })).toBe(204);
  const answers = [await blob(), await me(), await blob(), await blob(), await blob()];
  expect(answers.map((answer) => answer.slice(0, 3))).toEqual(["201", "200", "502", "502", "201"]);
});

test("a share of the calls fails, the same ones for the same seed, until the faults are cleared", async () => {
  const rolls = async (seed: number) => {
    await clear();
    await wish({ match: "GET /user$", status: 500, share: 0.4, seed });
    const answers: boolean[] = [];
    for (let times = 0; times < 40; times += 1) answers.push((await me()) === "200");
    return answers;
  };
  const first = await rolls(3);
  const failed = first.filter((worked) => !worked).length;
  expect(failed).toBeGreaterThan(6);
  expect(failed).toBeLessThan(30);
  expect(await rolls(3)).toEqual(first);
  expect(await rolls(4)).not.toEqual(first);
  await clear();
  expect(await me()).toBe("200");
});

test("a token can be refused, and both limits reached, in GitHub's words and with its headers", async () => {
  await wish({ match: "GET /user$", status: "bad credentials" });
  expect(await me()).toBe("401 Bad credentials");
  const user = `${yard.url}/api/v3/user`;
  await wish({ match: "GET /user$", status: "primary limit" });
  const first = await fetch(user);
  const reset = Number(first.headers.get("x-ratelimit-reset"));
  expect([first.status, first.headers.get("x-ratelimit-remaining")]).toEqual([403, "0"]);
  expect(reset).toBeGreaterThan(Date.now() / 1000);
  await wish({ match: "GET /user$", status: "secondary limit" });
  const second = await fetch(user);
  expect([second.status, second.headers.get("retry-after")]).toEqual([403, "3"]);
  expect(await second.json()).toMatchObject({ message: expect.stringContaining("secondary rate limit") });
});

test("a request that is lost did nothing; an answer that is lost was worked off all the same", async () => {
  const { app } = yard;
  await submit(app, "lost", { "rules/ssda903/lost.ts": "rule({});\n" });
  const open = () => app.pulls.create({ ...here, title: "Once", head: "lost", base: "main" });
  const opened = async () => (await app.pulls.list({ ...here, head: "ruleyard:lost" })).data.length;
  await wish({ match: "POST .*/pulls$", status: "lose the request" });
  await expect(open()).rejects.toThrow();
  expect(await opened()).toBe(0);
  await wish({ match: "POST .*/pulls$", status: "process, then lose the answer" });
  await expect(open()).rejects.toThrow();
  expect(await opened()).toBe(1);
});

test("hooks can be made to hear nothing, to hear twice, and to hear out of order", async () => {
  ear = await listen();
  yard = await startYard({ webhookUrl: ear.url });
  const { app } = yard;
  const heard = () => ear.heard.filter(({ headers }) => headers["x-github-event"] === "push");
  const sha = (await app.git.getRef({ ...here, ref: "heads/main" })).data.object.sha;
  let branches = 0;
  const push = async () =>
    app.git.createRef({ ...here, ref: `refs/heads/luck-${(branches += 1)}`, sha }).then(() => branches);
  await push();
  await until(() => heard().length === 1);

  await wish({ hooks: { lost: 1 } });
  await push();
  await wish({ hooks: { doubled: 1 } });
  await until(async () => {
    await push();
    return heard().length >= 3;
  });
  const ids = heard().map(({ headers }) => headers["x-github-delivery"]);
  expect(new Set(ids).size).toBeLessThan(ids.length);

  await wish({ hooks: { late: 0.5, seed: 7 } });
  const from = heard().length;
  for (let times = 0; times < 8; times += 1) await push();
  await until(() => heard().length >= from + 8);
  const order = heard()
    .slice(from)
    .map(({ body }) => Number(/refs\/heads\/luck-(\d+)/.exec(body)?.[1]));
  expect(order).not.toEqual([...order].sort((one, other) => one - other));
});
