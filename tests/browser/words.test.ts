// What came back from the code host, drawn in a real Chromium: nothing in it runs, loads, or leads anywhere but out.
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Words } from "../../app/_ui/words";
import { hostileWords } from "../server/hostile-words";
import { launchChromium } from "./chromium";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => browser?.close());

test("a comment is read as it was meant, and does nothing", async () => {
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("dialog", (dialog) => asked.push(dialog.message()));
  const draw = (text: string) => page.setContent(renderToStaticMarkup(createElement(Words, { text })));
  for (const [what, text] of hostileWords) {
    await draw(text);
    for (const link of await page.locator("a").all()) await link.dispatchEvent("mouseover"); // A link of no width cannot be pointed at.
    const found = await page.evaluate(() => ({
      ran: "__xss" in globalThis,
      elements: [...document.body.querySelectorAll("*")].map((one) => one.tagName.toLowerCase()),
      handlers: [...document.body.querySelectorAll("*")].flatMap((one) =>
        one.getAttributeNames().filter((name) => name.startsWith("on") || name === "style"),
      ),
      links: [...document.querySelectorAll("a")].map(({ protocol, rel }) => `${protocol} ${rel}`),
    }));
    expect(found.ran, what).toBe(false);
    expect(found.handlers, what).toEqual([]);
    const plain = "div p a span strong em ul ol li code pre blockquote hr br table".split(" ");
    expect(
      found.elements.filter((name) => !plain.includes(name)),
      what,
    ).toEqual([]);
    for (const link of found.links) {
      expect(link, what).toMatch(/^(https?|mailto): noopener noreferrer nofollow ugc$/);
    }
  }
  expect(asked).toEqual([]);

  await draw("Look:\n\n- `DEC` first\n- then [the guide](https://council.example/guide)\n\n```\na < b\n```");
  expect(await page.locator("li").allTextContents()).toEqual(["DEC first", "then the guide"]);
  expect(await page.locator("pre").textContent()).toBe("a < b\n");
  expect(await page.getByRole("link").getAttribute("href")).toBe("https://council.example/guide");
  await page.close();
});
