// What a person does in the pages, said once: sign in, write in the editor, send, read.
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterEach, beforeEach, expect } from "vitest";
import type { Yard } from "../yard/yard";

/**
 * A story is told in order: after a step that failed, the later ones are skipped, and what people saw is kept in
 * test-results.
 * @example inOrder("story", () => [sam, priya], () => yard)
 */
export function inOrder(name: string, people: () => (Someone | undefined)[], yard: () => Yard): void {
  let broken = false;
  beforeEach(({ skip }) => skip(broken, "an earlier step failed"));
  afterEach(async ({ task }) => {
    if (task.result?.state !== "fail") return;
    broken = true;
    console.log(`The pages said:\n${yard().words()}`);
    for (const [at, someone] of people().entries()) {
      const path = `test-results/${name}-${at + 1}.png`;
      await someone?.page.screenshot({ path, fullPage: true, timeout: 10_000 }).catch(() => undefined);
    }
  });
}

export type Login = "sam" | "priya" | "jo";

const parts = { sam: "analyst", priya: "reviewer", jo: "coordinator" } as const;

/** A person at their own computer: their own cookies, their own storage, and what went wrong in their pages. */
export type Someone = { context: BrowserContext; page: Page; troubles: string[] };

/**
 * Someone who has just opened the browser and is not signed in.
 * @example const { page } = await arrive(browser, yard) // => a page at the front door
 */
export async function arrive(browser: Browser, yard: Yard): Promise<Someone> {
  const context = await browser.newContext({
    baseURL: yard.url,
    viewport: { width: 1280, height: 900 },
    locale: "en-GB",
  });
  context.setDefaultTimeout(30_000);
  const someone: Someone = { context, page: await context.newPage(), troubles: [] };
  context.on("page", (page) => listen(page, someone.troubles));
  listen(someone.page, someone.troubles);
  return someone;
}

function listen(page: Page, troubles: string[]): void {
  page.on("pageerror", (error) => troubles.push(`${page.url()}: ${error.message}`));
  page.on("console", (message) => {
    // A page that was closed while it asked for something says so; that is no fault.
    if (
      message.type() === "error" &&
      !/ERR_ABORTED|ERR_CONNECTION_REFUSED|Failed to fetch/.test(message.text())
    ) {
      troubles.push(`${page.url()}: ${message.text()}`);
    }
  });
}

/**
 * Someone who has come in as a practice person, by the one button.
 * @example await enter(browser, yard, "priya", "/review") // => the reviewer at the queue
 */
export async function enter(browser: Browser, yard: Yard, login: Login, next = "/"): Promise<Someone> {
  const someone = await arrive(browser, yard);
  await someone.page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
  await someone.page.getByRole("button", { name: `Start as the practice ${parts[login]}` }).click();
  await someone.page.waitForURL((url) => url.pathname === next);
  return someone;
}

/**
 * Goes on with the tab key until something with this name has the focus; or goes back, with Shift and Tab.
 * @example await tabTo(page, "Ask for help") // => Enter presses it
 */
export async function tabTo(page: Page, name: string | RegExp, key = "Tab"): Promise<void> {
  const isIt = (label: string) => (typeof name === "string" ? label === name : name.test(label));
  for (let step = 0; step < 150; step++) {
    const label = await page.evaluate(() => {
      const at = document.activeElement;
      const isField = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement;
      const [own] = isField ? [...(at.labels ?? [])] : [];
      const isWritten = isField || at?.getAttribute("role") === "textbox";
      return (own?.textContent ?? (isWritten ? at.ariaLabel : at?.textContent) ?? "").trim();
    });
    if (isIt(label)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The tab key does not lead to ${String(name)}.`);
}

/**
 * Goes there by the tab key, and presses Enter.
 * @example await enterOn(page, "Carry on") // => what the link or the button leads to
 */
export async function enterOn(page: Page, name: string | RegExp, key = "Tab"): Promise<void> {
  await tabTo(page, name, key);
  await page.keyboard.press("Enter");
}

/**
 * Goes to a field by the tab key, and writes this in place of what stands there.
 * @example await writeIn(page, "Your name", "Ana Lima") // => as if typed
 */
export async function writeIn(page: Page, field: string | RegExp, text: string, key = "Tab"): Promise<void> {
  await tabTo(page, field, key);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(text);
}

/** Waits until the editor is there and ready for keys. */
export async function editorOf(page: Page) {
  const editor = page.locator(".monaco-editor").first();
  await editor.locator(".view-line").first().waitFor();
  return editor;
}

/** Puts the cursor into the editor, with everything chosen and gone. */
async function emptyEditor(page: Page): Promise<void> {
  const editor = await editorOf(page);
  await editor.scrollIntoViewIfNeeded();
  const box = await editor.boundingBox();
  if (!box) throw new Error("The editor is not on the screen.");
  // Its lines are drawn in layers that lie over each other: a place is pressed, not a layer.
  await page.mouse.click(box.x + box.width / 2, box.y + 22);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.press("Delete");
}

/**
 * Writes a whole text in the editor, in place of what stood there. It is pasted: typed, the editor would add brackets
 * and indents of its own.
 * @example await write(page, "rule({ … })")
 */
export async function write(page: Page, text: string): Promise<void> {
  await emptyEditor(page);
  await paste(page, text);
}

/** Pastes a text where the cursor is. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

/** The summary of the examples on the right of the workspace. */
export const examplesOf = (page: Page) => page.getByRole("region", { name: "Examples" });

/** Waits until the account has what the editor shows. */
export async function savedToAccount(page: Page): Promise<void> {
  // What was written a moment ago is not yet known to be unsaved.
  await page.waitForTimeout(400);
  await page
    .getByText(/saved to your account \d\d:\d\d/)
    .first()
    .waitFor({ timeout: 60_000 });
}

/**
 * From the workspace through the three pages of sending, to "Sent".
 * @example await sendDraft(page, { words: "It finds episodes that end too early.", credit: "Sam Okafor" })
 */
export async function sendDraft(
  page: Page,
  { words, credit }: { words: string; credit: string },
): Promise<void> {
  await page.getByRole("button", { name: "Check and send" }).click();
  await page.getByLabel("In your own words").fill(words);
  await page.getByRole("button", { name: "Go on to the checks" }).click();
  await page.getByRole("link", { name: "Go on to the name" }).click();
  await page.getByLabel("Name for the credit").fill(credit);
  await page.getByRole("button", { name: /^Send( again)?$/ }).click();
  await page.getByRole("heading", { name: "Sent", exact: true }).waitFor();
}

/** What the code host has of a repository's requests, in its own words. */
export type Pull = {
  number: number;
  state: string;
  merged_at: string | null;
  title: string;
  head: { ref: string; sha: string };
};

/**
 * Asks the code host as anyone may.
 * @example await ask<Pull[]>(yard, "/pulls?state=all") // => one request
 */
export async function ask<Answer>(yard: Yard, path: string): Promise<Answer> {
  const answer = await fetch(`${yard.forgeUrl}/api/v3/repos/ruleyard/rules${path}`);
  expect(answer.status, `${path} of the code host`).toBe(200);
  return answer.json() as Promise<Answer>;
}

/** The rule of the story, right from the first line. */
export const rule356 = `rule({
  code: "356",
  message: "An episode must not end before it starts.",
  table: "Episodes",
  fields: ["DECOM", "DEC"],

  fails: (episode) => episode.DEC < episode.DECOM,

  valid: {
    "ends the day it starts": { DECOM: "2026-04-01", DEC: "2026-04-01" },
    "has not ended": { DECOM: "2026-04-01" },
  },

  invalid: {
    "ends the day before it starts": { DECOM: "2026-04-02", DEC: "2026-04-01" },
  },
});
`;
