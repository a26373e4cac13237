// Pictures of every page at 1280 and 320 pixels, for docs/screens and the README. `npm run screens` takes them.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "../../scripts/setup.mjs";
import { launchChromium } from "../browser/chromium";
import { editorOf, enter, examplesOf, rule356, savedToAccount, sendDraft, write } from "../journeys/people";
import { openYard, type Yard } from "../yard/yard";

const folder = join(root, "docs/screens");
let browser: Browser;
let yard: Yard;

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  [browser, yard] = await Promise.all([launchChromium(), openYard()]);
});
afterAll(async () => {
  await browser?.close();
  await yard?.close();
});

/** One page at both widths; a page wider than its window is a fault. */
async function picture(page: Page, name: string, ready: (page: Page) => Promise<unknown>): Promise<void> {
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: width === 1280 ? 800 : 640 });
    await ready(page);
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(300);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect.soft(wide, `${name} at ${width} pixels`).toBeLessThanOrEqual(width);
    await page.screenshot({ path: join(folder, `${name}-${width}.png`), animations: "disabled" });
  }
  await page.setViewportSize({ width: 1280, height: 800 });
}

const heading = (page: Page) => page.getByRole("heading", { level: 1 }).waitFor();

test("every page has its picture", { timeout: 600_000 }, async () => {
  const sam = await enter(browser, yard, "sam", "/rules");
  const { page } = sam;
  await picture(page, "datasets", heading);
  await page.goto("/rules/ssda903");
  await picture(page, "board", heading);
  await page.goto("/rules/ssda903/148");
  await picture(page, "rule", heading);

  await page.goto("/rules/ssda903?q=356");
  await page.getByRole("button", { name: "Write rule 356" }).click();
  await page.waitForURL(/\/drafts\//);
  const draft = page.url();
  await write(page, rule356);
  await examplesOf(page).getByText("All 3 examples pass.").first().waitFor();
  await savedToAccount(page);
  await page.keyboard.press("ControlOrMeta+Home");
  await picture(page, "write", editorOf);

  await page.goto(`${draft}/send`);
  await picture(page, "send-words", heading);
  await page.goto(draft);
  await editorOf(page);
  await sendDraft(page, { words: "Finds episodes that end before they start.", credit: "Sam Okafor" });
  await page.getByText("It is in the reviewers’ queue").waitFor();
  await picture(page, "sent", heading);

  const priya = await enter(browser, yard, "priya", "/review");
  await picture(priya.page, "queue", heading);
  await priya.page.getByRole("link", { name: "356" }).first().click();
  await priya.page.getByText("All 3 examples pass.").nth(1).waitFor();
  await priya.page.getByRole("button", { name: "Comment on line 7" }).click();
  await priya.page.getByRole("textbox", { name: "Comment on line 7" }).fill("What if the end date is blank?");
  await priya.page.getByRole("button", { name: "Comment", exact: true }).first().click();
  await priya.page.getByRole("article", { name: "Comments on line 7" }).waitFor();
  await picture(priya.page, "review", heading);

  const jo = await enter(browser, yard, "jo", "/progress/ssda903");
  await picture(jo.page, "progress", heading);

  await page.goto("/lessons");
  await picture(page, "lessons", heading);
  await page.locator('main ol a[href^="/lessons/"]').first().click();
  await page.waitForURL(/\/lessons\/./);
  await picture(page, "lesson", heading);
  for (const [name, address] of [
    ["check", "/check"],
    ["help", "/help"],
    ["drop-ins", "/help/drop-ins"],
    ["ideas", "/rules/ssda903/ideas"],
    ["you", "/you"],
    ["landing-signed-in", "/"],
  ] as const) {
    await page.goto(address);
    await picture(page, name, heading);
  }
  await page.goto("/rules/ssda903/501/notebook");
  await picture(page, "rule-notebook", () => page.getByText("The rule finds this row, because:").waitFor());

  const nobody = await browser.newContext({ baseURL: yard.url, viewport: { width: 1280, height: 800 } });
  const front = await nobody.newPage();
  await front.goto("/");
  await picture(front, "landing", heading);
  await front.goto("/sign-in");
  await picture(front, "sign-in", heading);
  await front.goto("/no-such-page");
  await picture(front, "not-found", heading);
  const dark = await browser.newContext({ baseURL: yard.url, colorScheme: "dark" });
  const night = await dark.newPage();
  await night.goto("/");
  await picture(night, "landing-dark", heading);
});
