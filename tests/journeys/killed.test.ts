// The tab and the server are killed half way: nothing that was said to be saved is lost, and one request is made.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "../browser/chromium";
import { openYard, type Yard } from "../yard/yard";
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
} from "./people"; // prettier-ignore

describe("the tab and the server are killed half way", () => {
  let browser: Browser;
  let yard: Yard;
  let sam: Someone;
  let draft: string;
  inOrder(
    "killed",
    () => [sam],
    () => yard,
  );

  beforeAll(async () => {
    [browser, yard] = await Promise.all([launchChromium(), openYard()]);
    sam = await enter(browser, yard, "sam", "/rules/ssda903");
    await sam.page.getByLabel("Find a rule").fill("356");
    await sam.page.getByRole("button", { name: "Write rule 356" }).click();
    await sam.page.waitForURL(/\/drafts\//);
    draft = sam.page.url();
  });
  afterAll(async () => {
    await browser?.close();
    await yard?.close();
  });

  test("the server dies while the analyst types: the page says so, keeps every key, and saves when it is back", async () => {
    const { page } = sam;
    await write(page, rule356);
    await savedToAccount(page);
    await yard.killPages();
    await write(page, rule356.replace("has not ended", "is still open"));
    await page.getByText(/Saved on this computer \d\d:\d\d/).waitFor();
    await page
      .getByText(/could not reach your account/)
      .first()
      .waitFor();
    // Examples run on this computer: they need no server.
    await examplesOf(page).getByText("is still open").first().waitFor();
    await yard.startPages();
    await savedToAccount(page);
  });

  test("the server and the tab die together: what was typed last is there in the next tab", async () => {
    await yard.killPages();
    await write(sam.page, rule356.replace("has not ended", "goes on"));
    await sam.page
      .getByText(/could not reach your account/)
      .first()
      .waitFor();
    await sam.page.close({ runBeforeUnload: false });
    await yard.startPages();
    sam.page = await sam.context.newPage();
    await sam.page.goto(draft);
    const editor = await editorOf(sam.page);
    await editor.getByText("goes on").waitFor();
    await savedToAccount(sam.page);
  });

  test("the server dies the moment the rule is sent, three times over: one request, one commit, the text as sent", {
    timeout: 400_000,
  }, async () => {
    await sendDraft(sam.page, { words: "Finds episodes that end before they start.", credit: "Sam Okafor" });
    for (const pause of [0, 150, 400]) {
      await yard.killPages();
      await yard.startPages();
      await new Promise((done) => setTimeout(done, pause));
    }
    await sam.page.goto(`${draft}/send?page=sent`);
    await sam.page.getByText("It is in the reviewers’ queue").waitFor({ timeout: 200_000 });
    const pulls = await ask<Pull[]>(yard, "/pulls?state=all");
    expect(pulls).toHaveLength(1);
    const commits = await ask<{ sha: string }[]>(yard, `/pulls/${pulls[0]?.number}/commits`);
    expect(commits).toHaveLength(1);
    const files = await ask<{ filename: string }[]>(yard, `/pulls/${pulls[0]?.number}/files`);
    const raw = await ask<{ content: string }>(
      yard,
      `/contents/${files[0]?.filename}?ref=${pulls[0]?.head.sha}`,
    );
    expect(Buffer.from(raw.content, "base64").toString("utf8")).toContain("goes on");
  });

  test("the code host is gone when the rule is sent again: it is kept, and arrives once the host is back", async () => {
    const { page } = sam;
    await page.goto(draft);
    await write(page, rule356.replace("has not ended", "is open today"));
    await examplesOf(page).getByText("is open today").first().waitFor();
    await savedToAccount(page);
    await yard.killForge();
    await sendDraft(page, {
      words: "Finds episodes that end before they start, in plainer words.",
      credit: "Sam Okafor",
    });
    await page.getByText("It is kept, and held up for the moment").waitFor();
    await yard.startForge();
    await page.getByText("It is in the reviewers’ queue").waitFor({ timeout: 180_000 });
    const pulls = await ask<Pull[]>(yard, "/pulls?state=all");
    expect(pulls).toHaveLength(1);
    const commits = await ask<{ sha: string }[]>(yard, `/pulls/${pulls[0]?.number}/commits`);
    expect(commits).toHaveLength(2);
  });

  test("the server dies once the rules are here: a return is checked all the same, though every engine was stopped before", async () => {
    await sam.page.close({ runBeforeUnload: false });
    sam.page = await sam.context.newPage();
    const { page } = sam;
    await page.goto("/check");
    const made = page.getByRole("button", { name: "Try with made-up files" });
    const check = page.getByRole("button", { name: /^Check with \d+ rules/ });
    await made.and(page.locator(":enabled")).waitFor();
    // The engines that wait beside the first ones start as well.
    await page.waitForTimeout(2_000);
    await yard.killPages();
    await made.click();
    await page.getByText("providers.csv").waitFor();
    for (let turn = 0; turn < 4; turn++) {
      // Quicker than any hand: the made-up files are checked in a moment.
      await page.evaluate(async () => {
        for (const word of ["Check with", "Stop"]) {
          const find = () =>
            [...document.querySelectorAll("button")].find((one) => one.textContent?.startsWith(word));
          while (!find()) await new Promise(requestAnimationFrame);
          find()?.click();
        }
      });
      await page.getByText(/^Stopped after/).waitFor();
    }
    await check.click();
    await page.getByText(/^Checked: \d+ findings from \d+ rules/).waitFor({ state: "attached" });
    await page.getByText("Requests sent since you opened files: 0").waitFor();
  });
});
