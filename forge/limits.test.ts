// How much may be asked of the forge.
import { afterEach, expect, test } from "vitest";
import { here, startYard, told } from "./yard-for-tests";

let yard: Awaited<ReturnType<typeof startYard>> | undefined;
afterEach(async () => {
  await yard?.close();
  yard = undefined;
});
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
  expect(await broken()).toMatchObject({ broken: { "writes a minute": 1 } });
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
