// What every page has in common, used by hand: the way past the bar, the menus, the colours.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "../browser/chromium";
import { openYard, type Yard } from "../yard/yard";
import { enter, type Someone } from "./people";

describe("the frame of every page", () => {
  let browser: Browser;
  let yard: Yard;
  let sam: Someone;

  beforeAll(async () => {
    [browser, yard] = await Promise.all([launchChromium(), openYard()]);
    sam = await enter(browser, yard, "sam", "/rules");
  });

  afterAll(async () => {
    await browser?.close();
    await yard?.close();
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

  test("nothing went wrong in anybody's page", () => {
    expect(sam.troubles).toEqual([]);
  });
});
