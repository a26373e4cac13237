// A notebook used by hand: cells out of order, what is stale, a table, a chart, and an endless cell that is stopped.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "../browser/chromium";
import { openYard, type Yard } from "../yard/yard";
import { arrive, inOrder, type Someone } from "./people";

describe("a lesson's cells", () => {
  let browser: Browser;
  let yard: Yard;
  let sam: Someone;
  inOrder(
    "notebook",
    () => [sam],
    () => yard,
  );

  beforeAll(async () => {
    [browser, yard] = await Promise.all([launchChromium(), openYard()]);
    sam = await arrive(browser, yard);
    // The plain editor: typing into it is typing into any text box.
    await sam.context.addInitScript(() => localStorage.setItem("ruleyard.plain-editor", "yes"));
  });
  afterAll(async () => {
    await browser?.close();
    await yard?.close();
  });

  const cell = (page: Page, number: number) => page.getByRole("region", { name: `Cell cell-${number}` });
  const code = (page: Page, number: number) => page.getByRole("textbox", { name: `Code of cell ${number}` });

  test("run once from the top by themselves, and show tables and a chart", async () => {
    const { page } = sam;
    await page.goto("/lessons/rows-dates-and-blanks");
    await cell(page, 4)
      .getByRole("img", { name: /^Bar chart: Why episodes ended\./ })
      .waitFor();
    await cell(page, 3).getByText("Episodes that have ended").first().waitFor();
    await cell(page, 1).getByRole("button", { name: "DECOM" }).click();
    expect(await cell(page, 1).getByRole("row").nth(1).textContent()).toMatch(/^A1\s*2026-04-01/);
    await cell(page, 1).getByRole("button", { name: /DECOM/ }).click();
    expect(await cell(page, 1).getByRole("row").nth(1).textContent()).toMatch(/^F6\s*2027-02-28/);
    await cell(page, 4).getByText("The numbers", { exact: true }).click();
    await cell(page, 4).getByRole("cell", { name: "X1" }).waitFor();
  });

  test("say which of them is out of date when one above is changed, until it is run again", async () => {
    const { page } = sam;
    await code(page, 3).fill((await code(page, 3).inputValue()).replace("!isBlank", "isBlank"));
    const stale = cell(page, 4).getByText("This was run before you changed ended above: run it again.");
    await stale.waitFor();
    await page.getByText("1 cell is out of date.").waitFor();
    await code(page, 4).press("ControlOrMeta+Enter");
    await stale.waitFor({ state: "hidden" });
    await cell(page, 4).getByText("2 rows are left out: blank.").waitFor();
  });

  test("can be stopped when one never ends, and what the others made is still there", async () => {
    const { page } = sam;
    await code(page, 1).fill("let turns = ended.length; while (true) turns++;");
    await cell(page, 1)
      .getByText(/needed more than 1 second and was stopped/)
      .waitFor();
    await cell(page, 1).getByRole("button", { name: "Run" }).click();
    await cell(page, 1).getByText("Running …").waitFor();
    await cell(page, 1).getByRole("button", { name: "Stop" }).click();
    await cell(page, 1).getByText("You stopped this. It left nothing behind.").first().waitFor();
    await code(page, 2).fill("ended.length");
    await cell(page, 2).getByText("2", { exact: true }).waitFor();
    await cell(page, 1).getByRole("button", { name: "Put the cell back as it was" }).click();
    await cell(page, 1).getByRole("table").waitFor();
  });

  test("are forgotten by a restart, and run again together", async () => {
    const { page } = sam;
    await cell(page, 2).getByRole("button", { name: "Put the cell back as it was" }).click();
    await page.getByRole("button", { name: /^Restart/ }).click();
    await cell(page, 4).getByText("Not run yet.").waitFor();
    await page.getByRole("button", { name: "Run all" }).click();
    await cell(page, 4)
      .getByRole("img", { name: /^Bar chart/ })
      .waitFor();
    expect(await page.getByText(/cells? (?:is|are) out of date\./).count()).toBe(0);
  });

  test("fit a narrow page", async () => {
    const { page } = sam;
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(sam.troubles).toEqual([]);
  });
});
