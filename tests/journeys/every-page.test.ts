// Every page, wide and light and then narrow and dark: nothing that axe-core finds, nothing that has to be scrolled sideways.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "../browser/chromium";
import { openYard, type Yard } from "../yard/yard";
import { arrive, enter, rule356, type Someone } from "./people";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const looks = [
  { width: 1280, height: 860, colorScheme: "light" },
  { width: 320, height: 640, colorScheme: "dark" },
] as const;

type Axe = {
  run(
    where: Document,
    options: object,
  ): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>;
};

/** What is wrong with a page as it stands, each in a line; empty when nothing is. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async (runOnly) => {
    const { axe: checker } = window as typeof window & { axe: Axe };
    const { violations } = await checker.run(document, { runOnly });
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
    );
    const over = document.documentElement.scrollWidth - window.innerWidth;
    return over > 0 ? [...found, `wider than the window by ${over} pixels`] : found;
  }, tags);
}

describe("every page can be used by everyone", () => {
  let browser: Browser;
  let yard: Yard;
  let nobody: Someone;
  let sam: Someone;
  let draft: string;

  beforeAll(async () => {
    [browser, yard] = await Promise.all([launchChromium(), openYard()]);
    nobody = await arrive(browser, yard);
    sam = await enter(browser, yard, "sam", "/rules");
    await sam.page.goto("/rules/ssda903/356");
    await sam.page.getByRole("button", { name: "Write this rule" }).click();
    await sam.page.waitForURL(/\/drafts\//);
    draft = new URL(sam.page.url()).pathname;
    // Leave before the editor has anything of its own to save.
    await sam.page.goto("/help");
    const saved = await sam.page.evaluate(
      async ([path, text]) => {
        const answer = await fetch(`/api${path}`, {
          method: "PUT",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ text, basedOn: 1 }),
        });
        return answer.status;
      },
      [draft, rule356] as const,
    );
    expect(saved).toBe(200);
  });

  afterAll(async () => {
    await browser?.close();
    await yard?.close();
  });

  async function look(someone: Someone, path: string): Promise<void> {
    const { page } = someone;
    for (const { width, height, colorScheme } of looks) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height });
      await page.goto(path);
      await page.getByRole("heading", { level: 1 }).first().waitFor({ state: "attached" });
      await page.waitForTimeout(1200);
      expect.soft(await faults(page), `${path} at ${width} pixels, ${colorScheme}`).toEqual([]);
    }
  }

  test.each([
    "/",
    "/sign-in",
    "/help",
    "/no-such-page",
    "/rules",
    "/rules/ssda903",
    "/rules/ssda903/148",
    "/check",
  ])("%s, without signing in", (path) => look(nobody, path));

  test.each(["/rules/ssda903?show=mine", "/rules/ssda903/356", "/review", "/progress/ssda903", "/lessons"])(
    "%s, signed in",
    (path) => look(sam, path),
  );

  test("the first lesson", async () => {
    await sam.page.goto("/lessons");
    const href = await sam.page.getByRole("main").getByRole("link").first().getAttribute("href");
    await look(sam, href ?? "");
  });

  test("the workspace, and each page of sending", async () => {
    for (const path of [draft, `${draft}/send`, `${draft}/send?page=checks`, `${draft}/send?page=name`]) {
      await look(sam, path);
    }
  });

  test("the menus open and close by keyboard, and the first key leads past the bar", async () => {
    const { page } = sam;
    await page.setViewportSize({ width: 1280, height: 860 });
    await page.goto("/rules");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("main");
    await page.getByRole("button", { name: /^You: / }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Sign out" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Sign out" }).waitFor({ state: "hidden" });
  });

  test("the colours that someone chose are there again on the next page", async () => {
    const { page } = sam;
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto("/help");
    await page.getByRole("button", { name: "Use dark colours" }).click();
    await page.goto("/rules");
    await page.getByRole("button", { name: "Use light colours" }).click();
    await expect
      .poll(() => page.evaluate(() => document.documentElement.dataset.mantineColorScheme))
      .toBe("light");
  });

  test("the board shows what its address says, and its address what it shows", async () => {
    const { page } = nobody;
    await page.setViewportSize({ width: 1280, height: 860 });
    await page.goto("/rules/ssda903?q=episode&state=free&sort=easiest");
    expect(await page.getByLabel("Find a rule").inputValue()).toBe("episode");
    expect(await page.getByLabel("State").inputValue()).toBe("free");
    await page.getByLabel("Find a rule").fill("103");
    await page.getByRole("row", { name: /103/ }).waitFor();
    await expect.poll(() => new URL(page.url()).search).toBe("?q=103&state=free&sort=easiest");
    await page.getByLabel("Find a rule").fill("nothing is called this");
    await page.getByText("No rule is like that").waitFor();
    await page.getByRole("button", { name: "Show all rules" }).click();
    await page.getByText("322 rules").waitFor();
  });

  test("nothing went wrong in anybody's page", () => {
    const expected = /no-such-page/;
    expect([...nobody.troubles, ...sam.troubles].filter((trouble) => !expected.test(trouble))).toEqual([]);
  });
});
