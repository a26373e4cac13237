// Gone three weeks: whoever comes back is told where they were, and is there again with one key, on whatever computer.
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "../browser/chromium";
import { openYard, type Yard } from "../yard/yard";
import {
  arrive,
  editorOf,
  enter,
  enterOn,
  examplesOf,
  inOrder,
  paste,
  rule356,
  savedToAccount,
  type Someone,
  tabTo,
  writeIn,
} from "./people"; // prettier-ignore

const lesson = "/lessons/rows-dates-and-blanks";
const part = "ends-before-it-starts";
/** Right but for one sign, and a place in it. */
const half = `rule({ code: "356", message: "An episode must not end before it starts.", table: "Episodes",
  fields: ["DECOM", "DEC"],
  fails: (episode) => episode.DEC <= episode.DECOM,
});`;
const sign = half.indexOf("<=") + 1;

describe("gone three weeks", () => {
  let browser: Browser;
  let yard: Yard;
  let words = "";
  const people: Someone[] = [];
  inOrder(
    "three-weeks",
    () => people,
    () => yard,
  );

  beforeAll(async () => {
    [browser, yard] = await Promise.all([launchChromium(), openYard()]);
  });
  afterAll(async () => {
    await browser?.close();
    await yard?.close();
  });

  /** A computer whose clock is where it was three weeks ago. */
  const inThePast = async ({ context }: Pick<Someone, "context">) =>
    context.clock.install({ time: Date.now() - 21 * 24 * 60 * 60_000 });
  const withPlainEditor = (context: BrowserContext) =>
    context.addInitScript(() => localStorage.setItem("ruleyard.plain-editor", "yes"));
  const rule = (page: Page) => page.getByRole("textbox", { name: "Your rule" });
  const card = (page: Page) => page.getByRole("region", { name: "Welcome back" });
  const kept = (page: Page, door: string) =>
    page.waitForResponse((answer) => answer.ok() && new URL(answer.url()).pathname === door);

  /** Waits until the cursor of the exercise stands at this character. */
  const cursorAt = (page: Page, character: number) =>
    expect
      .poll(() =>
        page.evaluate(() => {
          const at = document.activeElement;
          return at instanceof HTMLTextAreaElement ? at.selectionStart : -1;
        }),
      )
      .toBe(character);

  test("somebody without an account leaves a rule half written, kept for six words", async () => {
    const first = await arrive(browser, yard);
    people.push(first);
    const { page, context } = first;
    await inThePast(first);
    await withPlainEditor(context);
    await page.goto("/lessons/place");
    await enterOn(page, "Give me six words");
    await page.getByText("Your work is kept for these words", { exact: true }).waitFor();
    words = (await page.locator("ol[translate=no] > li").allTextContents()).join(" ");
    await page.goto(`${lesson}#${part}`);
    await writeIn(page, "Your rule", half);
    await page.getByText("Nearly: 4 of 5 work").waitFor();
    await enterOn(page, "Show hint 1 of 3");
    await tabTo(page, "Your rule", "Shift+Tab");
    await page.keyboard.press("ControlOrMeta+Home");
    const lines = half.slice(0, sign).split("\n");
    for (const _ of lines.slice(1)) await page.keyboard.press("ArrowDown");
    for (const _ of lines.at(-1) ?? "") await page.keyboard.press("ArrowRight");
    await kept(page, "/api/place/spots");
    await page.getByText("Saved for your six words").waitFor();
  });

  test("they are welcomed back with their own last step, and one key leads to the cursor and the open hint", async () => {
    const storageState = await people[0]?.context.storageState();
    const context = await browser.newContext({ baseURL: yard.url, ...(storageState && { storageState }) });
    context.setDefaultTimeout(30_000);
    const page = await context.newPage();
    await page.goto("/lessons");
    await card(page)
      .getByText(
        "Three weeks ago you were in lesson 3, “Comparing dates”, at its exercise: 4 of 5 checks work. Next: the check that does not work yet.",
      )
      .waitFor();
    await enterOn(page, "Carry on");
    await page.getByText("You were here 21 days ago.").waitFor();
    await cursorAt(page, sign);
    await page.getByText("Hint 1", { exact: true }).waitFor();
    expect(await rule(page).evaluate((box) => box.getBoundingClientRect().top)).toBeLessThan(720);
    await context.close();
  });

  test("on another computer six words lead there too, in the same editor, after a warm-up if they like", async () => {
    const other = await arrive(browser, yard);
    people.push(other);
    const { page } = other;
    await page.goto("/lessons/place");
    await writeIn(page, /^The six words/, words);
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: "Carry on where you were" }).waitFor();
    await page.goto("/lessons");
    await card(page).waitFor();
    await enterOn(page, "A two-minute warm-up");
    await page.getByText(/questions about the ideas of the lesson “Comparing dates”/).waitFor();
    await page.getByRole("heading", { name: "Question 1 of 2" }).waitFor();
    const [choice = ""] = await page.locator("label:has([type=radio])").allTextContents();
    await tabTo(page, choice.trim());
    await page.keyboard.press("Space");
    const said = page
      .getByRole("region", { name: /^Question/ })
      .first()
      .getByRole("status")
      .first();
    await expect.poll(() => said.textContent()).not.toBe("");
    await enterOn(page, "Carry on");
    await page.waitForURL((url) => url.pathname === lesson);
    await cursorAt(page, sign);
    expect(await page.getByRole("checkbox", { name: "Plain editor" }).first().isChecked()).toBe(true);
    await page.keyboard.press("Delete");
    await page.keyboard.press("Backspace");
    await page.keyboard.type("<");
    await page.getByText("Works. Every check does what it should.").waitFor();
  });

  test("a lesson that changed meanwhile shows both copies, and neither is lost", async () => {
    const { page } = people[1] as Someone;
    await page.getByText("Saved for your six words").waitFor();
    // What was begun when the exercise still started differently.
    const older = { words, text: half, passed: false, beganFrom: "// An older start.\nrule({});" };
    const address = `/api/place${lesson}/exercises/${part}`;
    const headers = { origin: yard.url };
    const answer = await page.request.put(address, { data: older, headers });
    expect(answer.ok()).toBe(true);
    // An address from before the lessons were numbered anew leads to the exercise as well.
    await page.goto(`/lessons/07-rows-dates-and-blanks#${part}`);
    await page.getByText("This part of the lesson has changed since you began it").waitFor();
    await enterOn(page, "Take the latest");
    await expect.poll(() => rule(page).inputValue()).toContain("in place of the word false");
    await enterOn(page, "Undo: bring back what I had");
    expect(await rule(page).inputValue()).toBe(half);
    expect(await page.getByRole("button", { name: "Keep mine" }).count()).toBe(0);
    // Putting it back, and undoing that, is the same after the page was closed.
    await enterOn(page, "Start again");
    await page.getByText("Saved for your six words").waitFor();
    await page.reload();
    await enterOn(page, "Undo: bring back what I had");
    expect(await rule(page).inputValue()).toBe(half);
  });

  test("an analyst leaves a rule half written", async () => {
    const sam = await arrive(browser, yard);
    people.push(sam);
    await inThePast(sam);
    const { page } = sam;
    await page.goto("/sign-in?next=/rules/ssda903");
    await enterOn(page, "Start as the practice analyst");
    await page.waitForURL((url) => url.pathname === "/rules/ssda903");
    await writeIn(page, "Find a rule", "356");
    await enterOn(page, "Write rule 356");
    await page.waitForURL(/\/drafts\//);
    await editorOf(page);
    await tabTo(page, /^Rule 356/);
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.press("Delete");
    await paste(page, rule356.replace(" < ", " <= "));
    await examplesOf(page).getByText("2 of 3 examples pass.").first().waitFor();
    for (const key of ["ControlOrMeta+End", "ArrowUp", "ArrowRight"]) await page.keyboard.press(key);
    await kept(page, "/api/spots");
    await savedToAccount(page);
  });

  test("back at another computer, the front page leads to the very character", async () => {
    const sam = await enter(browser, yard, "sam", "/");
    people.push(sam);
    const { page } = sam;
    await card(page)
      .getByText(
        "Three weeks ago you were writing rule 356: 2 of 3 examples pass. Next: the example that does not pass yet.",
      ) // prettier-ignore
      .waitFor();
    await enterOn(page, "Carry on");
    await page.waitForURL(/\/drafts\//);
    await editorOf(page);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest(".monaco-editor") !== null))
      .toBe(true); // prettier-ignore
    expect(await card(page).count()).toBe(0);
    await page.keyboard.type("9");
    await savedToAccount(page);
    const answer = await page.request.get(`/api${new URL(page.url()).pathname}`);
    expect(await answer.json()).toMatchObject({ text: expect.stringContaining("\n}9);") });
    await page.goto("/");
    await expect.poll(() => card(page).count()).toBe(0);
  });

  test("signed out meanwhile, a lesson says so and keeps what is written", async () => {
    const { page, context, troubles } = people[3] as Someone;
    await page.goto(lesson);
    const code = page.getByRole("textbox", { name: "Code of cell 2" }).first();
    await code.waitFor();
    await context.clearCookies();
    await code.focus();
    await page.keyboard.type("1");
    await page.getByText(/Only on this computer for now: you are signed out/).waitFor();
    await page.getByRole("link", { name: "Sign in again" }).waitFor();
    const here = () => page.evaluate(() => localStorage.getItem("ruleyard.lesson.rows-dates-and-blanks"));
    expect(await here()).toContain("cell-2");
    const asked = / 401 /;
    const said = [...people.slice(0, 3).flatMap((one) => one.troubles), ...troubles];
    expect(said.filter((line) => !asked.test(line))).toEqual([]);
  });
});
