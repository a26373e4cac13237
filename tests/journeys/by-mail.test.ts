// Somebody without an account on the code host: in by a code from a mail, and their rule goes to the shelf in their name.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "../browser/chromium";
import { openYard, type Yard } from "../yard/yard";
import {
  arrive,
  ask,
  enter,
  examplesOf,
  inOrder,
  type Pull,
  rule356,
  savedToAccount,
  sendDraft,
  type Someone,
  write,
} from "./people"; // prettier-ignore

type Written = { commit: { author: { name: string; email: string } }; author: { login: string } | null };

describe("a rule by somebody who came by mail", () => {
  let browser: Browser;
  let yard: Yard;
  let ana: Someone;
  let priya: Someone;
  let code = "";
  inOrder(
    "by-mail",
    () => [ana, priya],
    () => yard,
  );

  beforeAll(async () => {
    [browser, yard] = await Promise.all([launchChromium(), openYard()]);
    ana = await arrive(browser, yard);
  });
  afterAll(async () => {
    await browser?.close();
    await yard?.close();
  });

  test("asks for a code, and reads it on the practice yard's page of mail", async () => {
    const { page } = ana;
    await page.goto("/sign-in?next=%2Frules%2Fssda903%3Fq%3D356");
    await page.getByLabel("Your name").fill("Ana Lima");
    await page.getByLabel("Your e-mail address").fill("Ana.Lima+rules@council.example");
    await page.getByRole("button", { name: "Send me a code" }).click();
    await page.getByRole("heading", { name: "Type in your code" }).waitFor();
    const letters = await ana.context.newPage();
    await letters.goto("/mail");
    const subject = await letters
      .getByRole("heading", { name: /is your code for Ruleyard/ })
      .first()
      .textContent();
    code = /\d{6}/.exec(subject ?? "")?.[0] ?? "";
    expect(code).toMatch(/^\d{6}$/);
    await letters.close();
  });

  test("is let in by the code, typed as people type it, and not by another", async () => {
    const { page } = ana;
    const wrong = code === "000000" ? "111111" : "000000";
    await page.getByLabel("Code").fill(wrong);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByText("This is not the code, or its ten minutes are over.", { exact: false }).waitFor();
    await page.getByLabel("Code").fill(`${code.slice(0, 3)} ${code.slice(3)}`);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForURL(/\/rules\/ssda903/);
    await page.getByRole("button", { name: "You: Ana Lima" }).waitFor();
  });

  test("claims a rule, writes it and sends it; the App opens the request, and the commit is hers", async () => {
    const { page } = ana;
    await page.getByRole("button", { name: "Write rule 356" }).click();
    await page.waitForURL(/\/drafts\//);
    await write(page, rule356);
    await examplesOf(page).getByText("All 3 examples pass.").first().waitFor();
    await savedToAccount(page);
    await sendDraft(page, { words: "Finds episodes that end before they start.", credit: "Ana Lima" });
    await page.getByText("It is in the reviewers’ queue").waitFor();
    const [pull] = await ask<(Pull & { user: { type: string } })[]>(yard, "/pulls?state=all");
    expect(pull?.user.type).toBe("Bot");
    const [written] = await ask<Written[]>(yard, `/pulls/${pull?.number}/commits`);
    expect(written?.commit.author.name).toBe("Ana Lima");
    expect(written?.commit.author.email).toMatch(/noreply/);
    expect(JSON.stringify(written)).not.toContain("council.example");
  });

  test("is read and approved by a reviewer, and thanked by name on the rule's page", async () => {
    priya = await enter(browser, yard, "priya", "/review");
    const { page } = priya;
    await page.getByRole("link", { name: "356" }).first().click();
    await page.getByRole("heading", { name: "Rule 356 by Ana Lima" }).waitFor();
    await page.getByText("All 3 examples pass.").nth(1).waitFor();
    await page.getByRole("radio", { name: "Approve and add to the rule set" }).check();
    await page.getByRole("button", { name: "Approve and add to the rule set" }).click();
    await page
      .getByText(/It is in the rule set/)
      .first()
      .waitFor();
    await ana.page.goto("/rules/ssda903/356");
    await ana.page.getByText("Ana Lima").first().waitFor();
    expect(await ana.page.getByRole("link", { name: "Ana Lima", exact: true }).count()).toBe(0);
  });

  test("joins a GitHub account later, and the credit leads to it", async () => {
    const { page } = ana;
    await page.goto("/you");
    await page.getByRole("button", { name: "Join my GitHub account" }).click();
    await page.getByRole("link", { name: /Sam Okafor/ }).click();
    await page.getByRole("heading", { name: "Join your GitHub account" }).waitFor();
    await page.getByRole("radio", { name: "Ana Lima" }).check();
    await page.getByRole("button", { name: "Join them" }).click();
    await page.getByText("You and your GitHub account are one now.", { exact: false }).waitFor();
    await page.goto("/rules/ssda903/356");
    const credit = page.getByRole("link", { name: "Ana Lima", exact: true }).first();
    expect(await credit.getAttribute("href")).toMatch(/\/sam$/);
  });

  test("fits a narrow page, and nothing went wrong in anybody's", async () => {
    const { page } = ana;
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto("/you");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect([...ana.troubles, ...priya.troubles]).toEqual([]);
  });
});
