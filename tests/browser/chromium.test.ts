import { expect, test } from "vitest";
import { launchChromium } from "./chromium";

test("a Chromium starts and runs WebAssembly", async () => {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.goto("data:text/html,<title>Here</title>");
    expect(await page.title()).toBe("Here");
    expect(await page.evaluate(() => typeof WebAssembly.compile)).toBe("function");
  } finally {
    await browser.close();
  }
});
