// How much may be asked of the forge, and the trouble that it makes on purpose.
import { afterEach, expect, test } from "vitest";
import { here, listen, startYard, told, until } from "./yard-for-tests";

let yard: Awaited<ReturnType<typeof startYard>> | undefined;
let ear: Awaited<ReturnType<typeof listen>> | undefined;
afterEach(async () => {
  await yard?.close();
  await ear?.close();
  yard = undefined;
  ear = undefined;
});
const wish = (body: object) =>
  fetch(`${yard?.url}/_faults`, { method: "POST", body: JSON.stringify(body) }).then(({ status }) => status);
const broken = async (): Promise<unknown> => (await fetch(`${yard?.url}/_faults`)).json();

test("eighty writes fit in a minute; the next is refused, says how long to wait, and is counted", async () => {
  yard = await startYard({ limits: true, minute: 5_000 });
  const { app } = yard;
  const write = () => told(app.git.createBlob({ ...here, content: "text" }));
  const answers = await Promise.all(Array.from({ length: 80 }, write));
  const ended = Date.now();
  expect(new Set(answers)).toEqual(new Set(["201"]));
  expect(await write()).toBe(
    "403 You have exceeded a secondary rate limit. Please wait before you try again.",
  );
  expect(await told(app.repos.get(here))).toBe("200");
  expect(await broken()).toEqual({ broken: { "writes a minute": 1 } });
  await new Promise((later) => setTimeout(later, Math.max(0, ended + 5_100 - Date.now())));
  expect(await write()).toBe("201");
});

test("each answer tells how much is left, and one that says nothing has changed is free", async () => {
  yard = await startYard({ limits: true });
  const { sam } = yard;
  const used = async () => (await sam.rateLimit.get()).data.rate.used;
  const first = await sam.repos.get(here);
  const before = await used();
  expect(first.headers["x-ratelimit-remaining"]).toBe(String(5_000 - before));
  await told(sam.repos.get({ ...here, headers: { "if-none-match": first.headers.etag ?? "" } }));
  expect(await used()).toBe(before);
  await sam.repos.get(here);
  expect(await used()).toBe(before + 1);
});

test("without limits nothing is refused", async () => {
  yard = await startYard();
  const { app } = yard;
  const answers = await Promise.all(
    Array.from({ length: 90 }, () => told(app.git.createBlob({ ...here, content: "text" }))),
  );
  expect(new Set(answers)).toEqual(new Set(["201"]));
});

test("an answer can be made late", async () => {
  yard = await startYard();
  expect(await wish({ match: "GET /user$", status: "slow", wait: 400 })).toBe(204);
  const began = performance.now();
  await yard.sam.users.getAuthenticated();
  expect(performance.now() - began).toBeGreaterThan(390);
  expect(await wish({ match: "(", status: 500 })).toBe(422);
});

test("hooks can be made to hear nothing, to hear twice, and to hear out of order", async () => {
  ear = await listen();
  yard = await startYard({ webhookUrl: ear.url });
  const { app } = yard;
  const heard = () => ear?.heard.filter(({ headers }) => headers["x-github-event"] === "push") ?? [];
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
