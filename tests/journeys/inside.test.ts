// Seeing why a row is found, and being told which mistakes the examples would not notice, in a real browser.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "../browser/chromium";
import { openYard, type Yard } from "../yard/yard";
import { enter, examplesOf, inOrder, rule356, type Someone, write } from "./people";

const weak = rule356.replace(
  'DECOM: "2026-04-01", DEC: "2026-04-01"',
  'DECOM: "2026-04-01", DEC: "2026-06-01"',
);

describe("an analyst looks into rows, and at how strong the examples are", () => {
  let browser: Browser;
  let yard: Yard;
  let sam: Someone;
  inOrder(
    "inside",
    () => [sam],
    () => yard,
  );

  beforeAll(async () => {
    [browser, yard] = await Promise.all([launchChromium(), openYard()]);
    sam = await enter(browser, yard, "sam", "/rules/ssda903");
    await sam.page.getByLabel("Find a rule").fill("356");
    await sam.page.getByRole("button", { name: "Write rule 356" }).click();
    await sam.page.waitForURL(/\/drafts\//);
    await write(sam.page, weak);
    await examplesOf(sam.page).getByText("All 3 examples pass.").first().waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await yard?.close();
  });

  test("a mistake that the examples would not notice is said in words, and the row on offer cures it", async () => {
    const { page } = sam;
    const meter = page.getByRole("region", { name: "How strong are your examples?" });
    await meter.getByText("1 small mistake your examples would not notice:").waitFor();
    await meter.getByText("would still pass your examples").waitFor();
    expect(await meter.getByRole("listitem").first().textContent()).toContain(
      "<= instead of < in episode.DEC < episode.DECOM would still pass your examples.",
    );
    await meter.getByRole("button", { name: "Add the row that catches it" }).click();
    await examplesOf(page).getByText("All 4 examples pass.").first().waitFor();
    await meter.getByText("Your examples notice every small mistake that was tried.").waitFor();
    await meter.getByText("Added “DECOM is the same day as DEC” to your examples.").waitFor();
  });

  test("a row of an example is looked into by keyboard, and closed again", async () => {
    const { page } = sam;
    const examples = examplesOf(page);
    await examples.getByText("ends the day before it starts").click();
    const look = examples.getByRole("button", { name: "Look into row 1 of Episodes" }).last();
    await look.focus();
    await page.keyboard.press("Enter");
    const inside = page.getByRole("region", { name: /looked into/ });
    await inside.getByText("The rule finds this row, because:").waitFor();
    expect((await inside.textContent())?.replace(/\s+/g, " ")).toContain(
      "episode.DEC < episode.DECOMyesepisode.DEC is 2026-04-01episode.DECOM is 2026-04-02",
    );
    expect(
      await inside
        .getByRole("heading")
        .first()
        .evaluate((it) => it === document.activeElement),
    ).toBe(true);
    await page.keyboard.press("Escape");
    await inside.waitFor({ state: "detached" });
    expect(await look.evaluate((it) => it === document.activeElement)).toBe(true);
  });

  test("a row of the made-up return shows what the rule did not get to, and the other rows it looked at", async () => {
    const { page } = sam;
    await write(
      page,
      rule356.replace(
        "episode.DEC < episode.DECOM",
        'episode.previous && episode.DECOM < episode.previous.DEC && episode.RNE === "S"',
      ),
    );
    const made = page.getByRole("region", { name: /^Made-up/ });
    await made.getByRole("button", { name: "Look into row 2 of Episodes", exact: true }).click();
    const inside = page.getByRole("region", { name: /looked into/ });
    await inside.getByText("The rule leaves this row alone, because:").waitFor();
    await inside.getByText("all of these:").waitFor();
    await inside.getByText("not looked at").first().waitFor();
    await inside.getByText("Other rows that it looked at").waitFor();
    await page.setViewportSize({ width: 320, height: 800 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(320);
  });

  test("nothing went wrong in the page", () => {
    expect(sam.troubles).toEqual([]);
  });
});
