// The first minute: from the front page to a check that works, by pointer and by keys, on a slow computer, without script.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "../browser/chromium";
import { openYard, type Yard } from "../yard/yard";
import { arrive, enterOn, tabTo } from "./people";

/** What the front page may cost: bytes as they come over the line. */
const budget = {
  html: 30_000,
  /** Scripts that the page needs before it answers a key; an empty page has 132 kB of them. */
  scriptsToBegin: 150_000,
  /** What is fetched when the page has nothing else to do: scripts to speak with the engine, and the engine with its module. */
  scriptsOfEngine: 60_000,
  engine: 500_000,
  /** Milliseconds from the choice to the verdict, on a computer four times as slow. */
  answer: 1_000,
};

const card = (page: Page) => page.getByRole("region", { name: /An episode must not end before it starts/ });

describe("the first minute", () => {
  let browser: Browser;
  let yard: Yard;

  beforeAll(async () => {
    [browser, yard] = await Promise.all([launchChromium(), openYard()]);
  });
  afterAll(async () => {
    await browser?.close();
    await yard?.close();
  });

  test("a check is mended: nothing is red before a try, a wrong word is shown on a row, the right one works", async () => {
    const { page, troubles } = await arrive(browser, yard);
    await page.goto("/");
    const check = card(page);
    expect(await check.getByRole("status").textContent()).toContain("Not started");
    expect(await check.getByText("not run").count()).toBe(5);
    await check.getByRole("radio", { name: /is after/ }).check();
    await check.getByText("Nearly").waitFor();
    await check.getByText("A101 is fine, but your check finds it.").waitFor();
    await check.getByText("found, and it is fine").first().waitFor();
    await check.getByRole("radio", { name: /is before/ }).check();
    await check.getByText("Works").waitFor();
    await check.getByText("It finds A103 and leaves the other 4 alone.").waitFor();
    await check.getByRole("button", { name: "Add that row" }).click();
    await check.getByText("You have just written a test.").waitFor();
    expect(await check.getByRole("row").count()).toBe(7);
    await page.reload();
    await card(page).getByText("You have just written a test.").waitFor();
    await card(page)
      .getByRole("link", { name: /Take the next step/ })
      .click();
    await page.waitForURL(/\/lessons\/reading-a-return/);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  test("it is mended with keys alone, in words or in signs, and a slip is explained", async () => {
    const { page } = await arrive(browser, yard);
    await page.goto("/");
    await tabTo(page, "The missing part of the check");
    await page.keyboard.type("=");
    await card(page).getByText("`=` sets a value. To compare, write `===`.").waitFor();
    await page.keyboard.press("Backspace");
    await card(page).getByText("Not started").waitFor();
    await page.keyboard.type("is the same as");
    await card(page).getByText("A102 is fine, but your check finds it.").waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowUp");
    await card(page).getByText("Works").waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await card(page).getByText("You have just written a test.").waitFor();
    await enterOn(page, /^Take the next step/);
    await page.waitForURL(/\/lessons\/reading-a-return/);
    await page.context().close();
  });

  test("it fits a phone, and without script the page shows the check mended", async () => {
    const context = await browser.newContext({
      baseURL: yard.url,
      javaScriptEnabled: false,
      viewport: { width: 320, height: 640 },
    });
    const page = await context.newPage();
    await page.goto("/");
    expect(await page.getByText("The missing part of the check").isVisible()).toBe(false);
    const worked = page.locator("noscript figure");
    expect(await worked.isVisible()).toBe(true);
    expect(await worked.textContent()).toContain("A103 ends the day before it starts.");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await context.close();
  });

  test("it is light, and answers within a second on a slow computer", async () => {
    const { page, context } = await arrive(browser, yard);
    const line = await context.newCDPSession(page);
    await line.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    await page.goto("/", { waitUntil: "load" });
    // The engine comes when the page has nothing else to do.
    await expect
      .poll(async () => (await fetched(page)).some(({ path }) => path.endsWith(".wasm")), { timeout: 30_000 })
      .toBe(true);
    await page.waitForTimeout(3000);
    const ms = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          const status = document.querySelector("[role=status]");
          const began = performance.now();
          new MutationObserver(() => {
            if (status?.textContent?.includes("Works")) done(performance.now() - began);
          }).observe(document.body, { subtree: true, childList: true, characterData: true });
          document.querySelector<HTMLInputElement>("input[name='first-answer']")?.click();
        }),
    );
    const all = await fetched(page);
    const sum = (of: Fetched[]) => of.reduce((bytes, one) => bytes + one.bytes, 0);
    const scripts = all.filter(({ path }) => path.endsWith(".js"));
    const html = sum(all.filter(({ path }) => path === "/"));
    const begin = sum(scripts.filter(({ isLate }) => !isLate));
    const client = sum(scripts.filter(({ path, isLate }) => isLate && !path.startsWith("/engine/")));
    const engine = sum(all.filter(({ path }) => path.startsWith("/engine/")));
    console.log(
      `The front page: ${html} bytes of HTML, ${begin} of scripts to begin; then ${client} of scripts and ${engine} of engine to the first result, ${Math.round(ms)} ms after the choice at a quarter of the speed.`,
    );
    expect(html).toBeLessThanOrEqual(budget.html);
    expect(begin).toBeLessThanOrEqual(budget.scriptsToBegin);
    expect(client).toBeLessThanOrEqual(budget.scriptsOfEngine);
    expect(engine).toBeLessThanOrEqual(budget.engine);
    expect(ms).toBeLessThanOrEqual(budget.answer);
    await context.close();
  });

  test("on a slow line it can be answered as soon as it is read, and the answer waits for the engine", async () => {
    const { page, context } = await arrive(browser, yard);
    const line = await context.newCDPSession(page);
    await line.send("Network.enable");
    // Slow 3G, as browsers' own tools have it.
    await line.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: 400,
      downloadThroughput: 50_000,
      uploadThroughput: 50_000,
    });
    const began = performance.now();
    await page.goto("/", { waitUntil: "commit" });
    await card(page)
      .getByRole("radio", { name: /is before/ })
      .check();
    const chosen = performance.now() - began;
    await card(page).getByText("Works").waitFor({ timeout: 60_000 });
    const answered = performance.now() - began;
    console.log(
      `Slow 3G: could be chosen after ${Math.round(chosen)} ms, and was answered after ${Math.round(answered)} ms.`,
    );
    expect(answered).toBeLessThan(30_000);
    await context.close();
  });
});

type Fetched = { path: string; bytes: number; isLate: boolean };

/** What the page has fetched, in bytes over the line without their headers; late is what came once the page was there. */
function fetched(page: Page): Promise<Fetched[]> {
  return page.evaluate(() => {
    const entries = ["navigation", "resource"]
      .flatMap((type) => performance.getEntriesByType(type))
      .filter((entry) => entry instanceof PerformanceResourceTiming);
    const own = entries.find((entry) => entry instanceof PerformanceNavigationTiming);
    return entries.map(({ name, encodedBodySize, transferSize, startTime }) => ({
      path: new URL(name).pathname,
      // The second engine comes out of the browser's own store.
      bytes: transferSize === 0 ? 0 : encodedBodySize,
      isLate: startTime > (own?.loadEventStart ?? 0),
    }));
  });
}
