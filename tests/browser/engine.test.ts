// The engine's cases in a Web Worker of a real Chromium, behind the worker's own sealed policy.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Sandbox } from "#sandbox/sandbox";
import { cases, killCases } from "../engine/cases/all";
import { shared } from "../engine/cases/shared";
import { files } from "../engine/cases/files";
import { rule356, ruleOf, smallDataset as dataset } from "../engine/small";
import { launchChromium } from "./chromium";
import { openInPage, serveEngine, type Site } from "./engine-page";

let browser: Browser;
let page: Page;
let site: Site;
let sandbox: Sandbox;
let two: Sandbox;

beforeAll(async () => {
  site = await serveEngine();
  browser = await launchChromium();
  page = await browser.newPage();
  await page.goto(site.address);
  sandbox = await openInPage(page, "one");
  two = await openInPage(page, "two", { size: 2 });
});

afterAll(async () => {
  await browser?.close();
  site?.server.close();
});

describe("the engine in Chromium", () => {
  it.each([...cases, ...killCases])("$name", ({ run }) => run(sandbox));
  it.each([...shared, ...files, ...killCases])("with two workers: $name", ({ run }) => run(two));

  it("leaves the page alive while a rule loops", async () => {
    await page.evaluate("globalThis.ticks = 0; globalThis.timer = setInterval(() => globalThis.ticks++, 20)");
    await sandbox.runExamples({
      dataset,
      rule: ruleOf("() => { [].reverse.call({ length: 2 ** 53 - 1 }); }"),
    });
    expect(Number(await page.evaluate("clearInterval(globalThis.timer), globalThis.ticks"))).toBeGreaterThan(
      30,
    );
  });

  it("asks the server for nothing while files are read and checked", async () => {
    await sandbox.runExamples({ dataset, rule: rule356 });
    const before = site.asked.length;
    for (const { run } of files) await run(sandbox);
    expect(site.asked.slice(before)).toEqual([]);
  });
});
