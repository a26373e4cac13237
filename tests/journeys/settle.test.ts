// Main moves: the same rule is changed twice, and its writer settles the two by keyboard, in rows and sentences.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "../browser/chromium";
import { openYard, type Yard } from "../yard/yard";
import { administrator } from "./administrator";
import {
  ask,
  editorOf,
  enter,
  examplesOf,
  inOrder,
  type Pull,
  rule356,
  savedToAccount,
  sendDraft,
  type Someone,
  write,
} from "./people";

const lastValid = `"has not ended": { DECOM: "2026-04-01" },\n`;
const withExample = (text: string, example: string) =>
  text.replace(lastValid, `${lastValid}    ${example},\n`);
const mine = withExample(rule356, `"ends a day later": { DECOM: "2026-04-01", DEC: "2026-04-02" }`);
const theirs = withExample(
  rule356.replace("must not end before it starts", "must not end on or before the day it starts"),
  `"ends a month later": { DECOM: "2026-04-01", DEC: "2026-05-02" }`,
)
  .replace("episode.DEC < episode.DECOM", "episode.DEC <= episode.DECOM")
  .replace(`    "ends the day it starts": { DECOM: "2026-04-01", DEC: "2026-04-01" },\n`, "");

describe("the same rule is changed twice", () => {
  let browser: Browser;
  let yard: Yard;
  let sam: Someone;
  let priya: Someone;
  inOrder(
    "settle",
    () => [sam, priya],
    () => yard,
  );

  beforeAll(async () => {
    [browser, yard] = await Promise.all([launchChromium(), openYard()]);
  });
  afterAll(async () => {
    await browser?.close();
    await yard?.close();
  });

  test("an analyst sends a rule, and meanwhile another text of it is approved", async () => {
    sam = await enter(browser, yard, "sam", "/rules/ssda903");
    const { page } = sam;
    await page.getByLabel("Find a rule").fill("356");
    await page.getByRole("button", { name: "Write rule 356" }).click();
    await page.waitForURL(/\/drafts\//);
    await write(page, mine);
    await examplesOf(page).getByText("All 4 examples pass.").first().waitFor();
    await savedToAccount(page);
    await sendDraft(page, { words: "Finds episodes that end too early.", credit: "Sam Okafor" });
    await page.getByText("It is in the reviewers’ queue").waitFor();
    await approveOnTheHost();
  });

  test("within a minute the board has it, and the analyst is told who did what", async () => {
    const { page } = sam;
    const pull = (await ask<Pull[]>(yard, "/pulls?state=open"))[0];
    expect(pull?.title).toContain("356");
    const began = Date.now();
    await expect
      .poll(
        async () => {
          await page.goto("/rules/ssda903/356");
          return page.getByText("ends a month later").count();
        },
        { timeout: 60_000, interval: 1_000 },
      )
      .toBeGreaterThan(0);
    // What a webhook tells is there in seconds; a minute is the promise.
    expect(Date.now() - began).toBeLessThan(60_000);
    await page.goto("/review");
    await page.getByRole("link", { name: "356" }).first().click();
    await page.getByText("Another text of rule 356, by Jo Whitfield, was approved").waitFor();
  });

  test("what is changed by hand stays while the choices are looked at, and when the page is closed", async () => {
    const { page } = sam;
    await press(page, "link", "Settle the two texts");
    await page.getByRole("heading", { name: "Two texts of rule 356" }).waitFor();
    await press(page, "button", "Change it by hand");
    await write(page, withExample(mine, `"ends by hand": { DECOM: "2026-04-01", DEC: "2026-04-03" }`));
    await page.getByText("All 5 examples pass.").first().waitFor();
    await lookAt(page, "by-hand-1280");
    const view = page
      .locator("section")
      .filter({ has: page.getByRole("heading", { name: "The rule as it will be" }) });
    const byHand = async (is: boolean) =>
      expect.poll(() => view.innerText()).toMatch(is ? /by.hand"/s : /^(?!.*by.hand")/s);

    await press(page, "button", "Go back to the choices");
    await page.getByText("What you changed by hand is kept. It is not part of this text.").waitFor();
    await byHand(false);
    await lookAt(page, "by-hand-kept-1280");
    await page.reload();
    await press(page, "button", "Go back to your own text");
    await editorOf(page);
    await byHand(true);
    await page.setViewportSize({ width: 320, height: 800 });
    await lookAt(page, "by-hand-320");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await press(page, "button", "Go back to the choices");
    await page.getByText("What you changed by hand is kept.").waitFor();
    await lookAt(page, "by-hand-kept-320");
    await page.setViewportSize({ width: 1280, height: 900 });

    await press(page, "button", "Throw your own text away");
    const again = page.getByRole("button", { name: "Change it by hand" });
    await again.waitFor();
    expect(await again.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.goBack();
  });

  test("the two are settled by keyboard: what they do, what they say, which examples stay", async () => {
    const { page } = sam;
    await press(page, "link", "Settle the two texts");
    await page.getByRole("heading", { name: "Two texts of rule 356" }).waitFor();
    await page.getByText("The approved one flags it, yours does not.").first().waitFor();
    await lookAt(page, "settle-1280");

    const check = page.getByRole("group", { name: "The check" });
    await check.getByRole("radio", { name: "Yours" }).focus();
    await page.keyboard.press("ArrowDown");
    expect(await check.getByRole("radio", { name: "The approved one" }).isChecked()).toBe(true);
    await page
      .getByText(/“ends the day it starts”/)
      .last()
      .waitFor();
    await press(page, "button", "Settle and send");
    await page.getByText(/Not all examples pass yet/).waitFor();

    await check.getByRole("radio", { name: "The approved one" }).focus();
    await page.keyboard.press("ArrowUp");
    await page
      .getByText(/All \d examples pass\./)
      .last()
      .waitFor();
    const keep = page.getByRole("checkbox", { name: "Keep “ends a month later”" });
    expect(await keep.isChecked()).toBe(true);
    await keep.focus();
    await page.keyboard.press("Space");
    expect(await keep.isChecked()).toBe(false);
    await page.keyboard.press("Space");
    await page.setViewportSize({ width: 320, height: 800 });
    await lookAt(page, "settle-320");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.setViewportSize({ width: 1280, height: 900 });
    await press(page, "button", "Settle and send");
    await page.waitForURL(/\/review\//);
    await page.getByText("Round 2").first().waitFor({ timeout: 60_000 });
  });

  test("the reviewer reads the settled rule and adds it; both people are named", async () => {
    priya = await enter(browser, yard, "priya", "/review");
    const { page } = priya;
    await page.getByRole("link", { name: "356" }).first().click();
    await page.getByText("Sam Okafor and Jo Whitfield").waitFor();
    await page.getByRole("radio", { name: "Approve and add to the rule set" }).check();
    await page.getByRole("button", { name: "Approve and add to the rule set" }).click();
    await page
      .getByText(/It is in the rule set/)
      .first()
      .waitFor();
    await page.goto("/rules/ssda903/356");
    for (const example of ["ends a day later", "ends a month later"])
      await page.getByText(example).first().waitFor();
  });

  test("nothing went wrong in anybody's page", () => {
    expect([...sam.troubles, ...priya.troubles]).toEqual([]);
  });

  /** Jo puts another text on main through the code host alone, as anyone with git could. */
  async function approveOnTheHost(): Promise<void> {
    const { octokit, owner, repo } = await administrator(yard);
    const pull = (await ask<Pull[]>(yard, "/pulls?state=open"))[0];
    if (!pull) throw new Error("There is no request.");
    const files = await ask<{ filename: string }[]>(yard, `/pulls/${pull.number}/files`);
    const path = files[0]?.filename ?? "";
    const author = { name: "Jo Whitfield", email: "3+jo@users.noreply.localhost" };
    await octokit.rest.repos.createOrUpdateFileContents({
      owner,
      repo,
      path,
      message: "356: An episode must not end on or before the day it starts.",
      content: Buffer.from(theirs).toString("base64"),
      author,
      committer: author,
    });
  }
});

/** Presses a link or a button as the keyboard does. */
async function press(page: Page, role: "link" | "button", name: string): Promise<void> {
  await page.getByRole(role, { name }).focus();
  await page.keyboard.press("Enter");
}

/** Kept for people to look at, when they ask. */
async function lookAt(page: Page, name: string): Promise<void> {
  if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/${name}.png`, fullPage: true });
}
