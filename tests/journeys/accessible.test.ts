// Every page is held against WCAG 2.2 AA by axe, wide in light colours and narrow in dark ones, and drawn without trouble.
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "../browser/chromium";
import { openYard, type Yard } from "../yard/yard";
import {
  arrive,
  editorOf,
  enter,
  examplesOf,
  rule356,
  savedToAccount,
  sendDraft,
  type Someone,
  write,
} from "./people"; // prettier-ignore

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const laws = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

let browser: Browser;
let yard: Yard;
let sam: Someone;
let draft: string;
let review: string;
let question: string;

beforeAll(async () => {
  [browser, yard] = await Promise.all([launchChromium(), openYard()]);
  sam = await enter(browser, yard, "sam", "/rules/ssda903");
  const { page } = sam;
  await page.getByLabel("Find a rule").fill("356");
  await page.getByRole("button", { name: "Write rule 356" }).click();
  await page.waitForURL(/\/drafts\//);
  draft = new URL(page.url()).pathname;
  await write(page, rule356);
  await examplesOf(page).getByText("All 3 examples pass.").first().waitFor();
  await savedToAccount(page);
  await sendDraft(page, { words: "Finds episodes that end before they start.", credit: "Sam Okafor" });
  await page.getByText("It is in the reviewers’ queue").waitFor();
  await page.goto("/review");
  review = (await page.getByRole("link", { name: "356" }).first().getAttribute("href")) ?? "";
  const state = { kind: "exercise", lesson: "rows-dates-and-blanks", at: "ends-before-it-starts" };
  const asked = await page.request.post("/api/questions", {
    headers: { origin: yard.url },
    data: { state: { ...state, text: rule356, outcome: "Not yet: see line 7" }, words: "Why `<`?" },
  });
  expect(asked.status()).toBe(200);
  await page.goto("/help/questions");
  const link = page.getByRole("main").locator("a[href^='/help/questions/']").first();
  question = (await link.getAttribute("href")) ?? "";
});
afterAll(async () => {
  await browser?.close();
  await yard?.close();
});

/** What axe finds on a page, in a line for each thing that is wrong. The page's own policy forbids scripts put in, so it runs beside. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(await axeSource());
  const { violations } = await page.evaluate(
    (tags): Promise<AxeResults> =>
      // The editor dims the number of the empty last line; nothing is written there.
      // @ts-expect-error -- axe has just put itself there.
      globalThis.axe.run(
        { include: [["html"]], exclude: [[".dimmed-line-number"]] },
        { runOnly: tags, resultTypes: ["violations"] },
      ),
    laws,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} (${String(node.target[0])})`),
  );
}

const axeSource = async () => (await import("node:fs/promises")).readFile(axe, "utf8");

const heading = (page: Page) => page.getByRole("heading", { level: 1 }).first().waitFor();

/** A button that wakes while it is looked at has two colours: the rules are waited for. */
const rulesHere = async (page: Page) => {
  await heading(page);
  await page.getByRole("button", { name: /^Check with \d+ rules$/ }).waitFor();
  await page.getByText("Fetching the approved rules").waitFor({ state: "detached" });
};

/** A rule's notebook runs by itself: the first answer is waited for. */
const explained = (page: Page) => page.getByText("The rule finds this row, because:").waitFor();

const pages: [string, () => string, (page: Page) => Promise<unknown>][] = [
  ["the front door", () => "/", heading],
  ["sign in", () => "/sign-in", heading],
  ["help", () => "/help", heading],
  ["asking for help", () => "/help/ask", heading],
  ["the drop-ins", () => "/help/drop-ins", heading],
  ["your own page", () => "/you", heading],
  ["questions", () => "/help/questions", heading],
  ["a question", () => question, heading],
  ["the datasets", () => "/rules", heading],
  ["the board", () => "/rules/ssda903", heading],
  ["an approved rule", () => "/rules/ssda903/148", heading],
  ["an approved rule over many long fields", () => "/rules/cin/8565", heading],
  ["the rules by idea", () => "/rules/ssda903/ideas", heading],
  ["one idea", () => "/rules/ssda903/ideas/together", heading],
  ["an approved rule step by step", () => "/rules/ssda903/501/notebook", explained],
  ["the workspace", () => draft, editorOf],
  ["sending", () => `${draft}/send`, heading],
  ["sent", () => `${draft}/send?page=sent`, heading],
  ["the queue", () => "/review", heading],
  ["a review", () => review, heading],
  ["progress", () => "/progress/ssda903", heading],
  ["the lessons", () => "/lessons", heading],
  ["a warm-up", () => "/lessons/warm-up?of=lesson&name=rows-dates-and-blanks", heading],
  ["the notebooks", () => "/notebook", heading],
  ["check a return", () => "/check", rulesHere],
  ["check a return of another dataset", () => "/check?dataset=cin", rulesHere],
  ["a page that is not there", () => "/no-such-page", heading],
];

/** In both colours, and at both widths in one of each: axe takes a second, and what depends on both is rare. */
const looks = [
  { colorScheme: "light", width: 1280 },
  { colorScheme: "dark", width: 320 },
] as const;

test.for(pages)("%s is accessible", async ([, address, ready]) => {
  const { page } = sam;
  const found: Record<string, string[]> = {};
  for (const { colorScheme, width } of looks) {
    // Drawn anew in its colours: while colours change they are nobody's.
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize({ width, height: 800 });
    await page.goto(address());
    await ready(page);
    await page.waitForTimeout(200);
    const wrong = await faults(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > width) wrong.push(`the page is ${wide} pixels wide`);
    if (wrong.length > 0) found[`${colorScheme}, ${width} pixels`] = wrong;
  }
  expect(found).toEqual({});
});

test("a lesson is accessible", async () => {
  const { page } = sam;
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto("/lessons");
  await page.getByRole("main").locator("a[href^='/lessons/']").first().click();
  await page.waitForURL(/\/lessons\/./);
  await heading(page);
  await page.waitForTimeout(1500);
  expect(await faults(page)).toEqual([]);
});

test("the front door and the board answer before any script has run", async () => {
  const context = await browser.newContext({ baseURL: yard.url, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/");
  await page.getByRole("button", { name: "Start as the practice analyst" }).click();
  await page.waitForURL(/\/rules/);
  await page.goto("/rules/ssda903");
  await page.getByRole("row").nth(20).waitFor();
  await context.close();
});

test("pages drew without trouble and asked no other site for anything", async () => {
  const { page, context, troubles } = await arrive(browser, yard);
  const elsewhere: string[] = [];
  context.on("request", (request) => {
    if (new URL(request.url()).origin !== yard.url && !request.url().startsWith("data:"))
      elsewhere.push(request.url());
  });
  for (const address of ["/", "/rules", "/rules/ssda903", "/lessons", "/check", "/help"]) {
    await page.goto(address, { waitUntil: "networkidle" });
  }
  expect(elsewhere).toEqual([]);
  expect([...troubles, ...sam.troubles.filter((line) => !line.includes("no-such-page"))]).toEqual([]);
});
