// A computer that forgets: somebody without an account takes six words and a file, and finds their work elsewhere.
import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "../browser/chromium";
import { openYard, type Yard } from "../yard/yard";
import { arrive, enterOn, inOrder, type Someone, writeIn } from "./people";

describe("a computer that forgets", () => {
  let browser: Browser;
  let yard: Yard;
  let first: Someone;
  let second: Someone;
  let words = "";
  let file = "";
  inOrder(
    "forgets",
    () => [first, second],
    () => yard,
  );

  beforeAll(async () => {
    [browser, yard] = await Promise.all([launchChromium(), openYard()]);
    first = await arrive(browser, yard);
    second = await arrive(browser, yard);
    for (const { context } of [first, second]) {
      await context.addInitScript(() => localStorage.setItem("ruleyard.plain-editor", "yes"));
    }
  });
  afterAll(async () => {
    await browser?.close();
    await yard?.close();
  });

  const code = (page: Page) => page.getByRole("textbox", { name: "Code of cell 2" });

  /** Waits until the server has taken in this text. */
  const keptFor = (page: Page, text: string) =>
    page.waitForResponse(
      (answer) => answer.ok() && (answer.request().postData() ?? "").includes(JSON.stringify(text)),
    );

  test("gives six words, by keyboard alone, for what was written in a lesson", async () => {
    const { page } = first;
    await page.goto("/lessons/rows-dates-and-blanks");
    await writeIn(page, "Code of cell 2", "ended.length + 40");
    await page.getByText(/Saved on this computer/).waitFor();
    await page.goto("/notebook/new?rows=ssda903");
    await writeIn(page, "Code of cell 1", "Episodes.length");
    await page.getByText(/Code saved on this computer/).waitFor();
    await page.goto("/lessons");
    await enterOn(page, "take six words, or a file");
    await page.getByRole("heading", { name: "Keep your place" }).waitFor();
    await enterOn(page, "Give me six words");
    await page.getByText("Your work is kept for these words", { exact: true }).waitFor();
    words = (await page.locator("ol[translate=no] > li").allTextContents()).join(" ");
    expect(words.split(" ")).toHaveLength(6);
  });

  test("says what is wrong with words that open nothing, and keeps them in their field", async () => {
    const { page } = second;
    await page.goto("/lessons/place");
    const field = page.getByRole("textbox", { name: /^The six words/ });
    await writeIn(page, /^The six words/, "apple river");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").getByText("There are six words. These are 2.").waitFor();
    expect(await field.inputValue()).toBe("apple river");
  });

  test("opens the work on another computer, from the first letters, and goes on keeping it", async () => {
    const { page } = second;
    const typed = words.split(" ").map((word) => word.slice(0, 4).toUpperCase());
    await writeIn(page, /^The six words/, typed.join(" "));
    await page.keyboard.press("Enter");
    await page.getByText("1 answer and 1 notebook are here.", { exact: false }).waitFor();
    await page.goto("/notebook");
    await enterOn(page, /^Notebook of /);
    await expect
      .poll(() => page.getByRole("textbox", { name: "Code of cell 1" }).inputValue())
      .toBe("Episodes.length");
    await page.goto("/lessons/rows-dates-and-blanks");
    expect(await code(page).inputValue()).toBe("ended.length + 40");
    await Promise.all([
      keptFor(page, "ended.length + 41"),
      writeIn(page, "Code of cell 2", "ended.length + 41"),
    ]);
    await page.getByText("Saved for your six words").waitFor();
    await first.page.goto("/lessons/rows-dates-and-blanks");
    await expect.poll(() => code(first.page).inputValue()).toBe("ended.length + 41");
  });

  test("keeps the work here while the server is away, and sends it when it is back", async () => {
    const { page, context } = second;
    await context.setOffline(true);
    await writeIn(page, "Code of cell 2", "ended.length + 42");
    await page.getByText(/Only on this computer for now/).waitFor();
    await Promise.all([keptFor(page, "ended.length + 42"), context.setOffline(false)]);
    await page.getByText("Saved for your six words").waitFor();
  });

  test("takes everything along as one file, and brings it back to an empty computer", async () => {
    const { page } = second;
    await page.goto("/lessons/place");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      enterOn(page, "Save my work as a file"),
    ]);
    file = await download.path();
    expect(download.suggestedFilename()).toMatch(/^My Ruleyard work \d{4}-\d{2}-\d{2}\.json$/);
    expect(readFileSync(file, "utf8")).toContain("ended.length + 42");
    expect(readFileSync(file, "utf8")).not.toContain(words.split(" ")[0]);
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      enterOn(page, "Bring a file back"),
    ]);
    await chooser.setFiles(file);
    await page.getByText("2 pieces of work are back").waitFor();
    await page.goto("/lessons/rows-dates-and-blanks");
    expect(await code(page).inputValue()).toBe("ended.length + 42");
  });

  test("fits a narrow page, and nothing went wrong on the way", async () => {
    const { page } = second;
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto("/lessons/place");
    await page.getByRole("button", { name: "Give me six words" }).click();
    await page.getByText("Your work is kept for these words", { exact: true }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    // The words that opened nothing, and the line that was cut, are told by the browser too.
    const asked = / 404 |ERR_INTERNET_DISCONNECTED/;
    expect([...first.troubles, ...second.troubles].filter((said) => !asked.test(said))).toEqual([]);
  });
});
