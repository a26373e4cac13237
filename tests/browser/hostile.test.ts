// Every attack in the sealed worker of a real Chromium, while somebody goes on using the page.
import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Sandbox } from "#sandbox/sandbox";
import { attacks } from "../engine/hostile/all";
import { hold } from "../engine/hostile/attack";
import { rule356, ruleOf, smallDataset as dataset } from "../engine/small";
import { launchChromium } from "./chromium";
import { openInPage, serveEngine, type Site } from "./engine-page";

let site: Site;
let browser: Browser;
let page: Page;
const free: Sandbox[] = [];
const waiting: ((sandbox: Sandbox) => void)[] = [];

beforeAll(async () => {
  site = await serveEngine();
  browser = await launchChromium();
  page = await browser.newPage();
  await page.goto(site.address);
  await page.evaluate(`globalThis.longest = 0; let last = performance.now();
    setInterval(() => { const now = performance.now(); globalThis.longest = Math.max(longest, now - last); last = now; }, 20);
    document.querySelector("button").onclick = ({ target }) => { target.textContent = Number(target.textContent) + 1; };`);
  for (const name of ["one", "two"]) free.push(await openInPage(page, name));
  await Promise.all(free.map((sandbox) => sandbox.readDataset(dataset)));
});
afterAll(async () => {
  await browser?.close();
  site?.server.close();
});

async function withOne(work: (sandbox: Sandbox) => Promise<unknown>): Promise<void> {
  const sandbox = free.pop() ?? (await new Promise<Sandbox>((resolve) => waiting.push(resolve)));
  try {
    await work(sandbox);
  } finally {
    const next = waiting.shift();
    if (next === undefined) free.push(sandbox);
    else next(sandbox);
  }
}

/** Memory of the processes that Chromium runs pages in, in megabytes. */
async function memoryOfPages(): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const pages = processInfo.filter((one) => one.type === "renderer");
  const sizes = await Promise.all(
    pages.map(async ({ id }) => Number((await readFile(`/proc/${id}/statm`, "utf8")).split(" ")[1]) / 256),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

describe.each(Object.entries(attacks))("in Chromium, %s", (_, list) => {
  it.concurrent.each(list)("$name", (attack) =>
    withOne(async (sandbox) => {
      const button = page.locator("button");
      const before = Number(await button.textContent());
      const held = hold(sandbox, attack, 2.5);
      held.catch(() => undefined);
      await button.click();
      expect(Number(await button.textContent())).toBeGreaterThan(before);
      await held;
    }),
  );
});

describe("after all of it", () => {
  it("the page answered throughout", async () => {
    expect(Number(await page.evaluate("globalThis.longest"))).toBeLessThan(1_000);
  });

  it.runIf(process.platform === "linux")("engines that were stopped give their memory back", async () => {
    const [sandbox] = free;
    if (sandbox === undefined) throw new Error("There is no engine.");
    await sandbox.runExamples({ dataset, rule: rule356 });
    const before = await memoryOfPages();
    const full = ruleOf("() => { const all = []; for (;;) all.push(new Uint8Array(1e6).fill(1)); }");
    const stuck = ruleOf(
      "() => { const all = new Array(150).fill(0).map(() => new Uint8Array(1e6).fill(1)); [].reverse.call({ length: 2 ** 53 - 1, all }); }",
    );
    for (const rule of [full, stuck, full, stuck, full, stuck])
      expect((await sandbox.runExamples({ dataset, rule })).passed).toBe(false);
    expect((await sandbox.runExamples({ dataset, rule: rule356 })).passed).toBe(true);
    // A worker that is ended goes on for up to two seconds.
    for (let turn = 0; turn < 20 && (await memoryOfPages()) > before + 150; turn++)
      await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await memoryOfPages()).toBeLessThan(before + 150);
  });
});
