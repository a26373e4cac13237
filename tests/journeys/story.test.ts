// The story: a rule goes from the board to the shelf, through every real part, in a real browser.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root } from "../../scripts/setup.mjs";
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
  tabTo,
  write,
} from "./people"; // prettier-ignore

describe("a rule goes from the board to the shelf", () => {
  let browser: Browser;
  let yard: Yard;
  let sam: Someone;
  let priya: Someone;
  let number: number;
  let firstCommit: string;
  let approvedBefore: number;
  inOrder(
    "story",
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

  test("an analyst comes in by one button and claims 356 on the board", async () => {
    const { arrive } = await import("./people");
    sam = await arrive(browser, yard);
    const { page } = sam;
    await page.goto("/");
    await page.getByRole("button", { name: "Start as the practice analyst" }).click();
    const board = page.getByRole("listitem").filter({ has: page.getByRole("link", { name: /SSDA903/ }) });
    const counted = await board.getByText(/\d+ of \d+ rules approved/).textContent();
    approvedBefore = Number(counted?.match(/^\d+/)?.[0]);
    await page
      .getByRole("link", { name: /SSDA903/ })
      .first()
      .click();
    await page.getByLabel("Find a rule").fill("356");
    await page.getByRole("button", { name: "Write rule 356" }).click();
    await page.waitForURL(/\/drafts\//);
    await page.getByRole("heading", { name: "Rule 356" }).waitFor();
    await page.getByText("An episode must not end before it starts.").first().waitFor();
  });

  test("the editor completes fields and underlines one that is misspelt", async () => {
    const { page } = sam;
    await write(page, rule356.replace("episode.DEC <", "episode.DECC <"));
    const wrong = page.getByRole("list", { name: "What is wrong in the text" });
    await wrong.getByText(/DECC/).waitFor();
    await page.locator(".monaco-editor .squiggly-error").first().waitFor();

    await write(page, rule356.slice(0, rule356.indexOf(" episode.DEC <")));
    await page.keyboard.type(" episode.");
    const offered = page.locator(".suggest-widget.visible");
    await offered.getByText("DECOM", { exact: true }).first().waitFor();
    await page.keyboard.press("Escape");
  });

  test("as they type the examples run, and say by name which fail", async () => {
    const { page } = sam;
    await write(page, rule356.replace("episode.DEC < episode.DECOM", "episode.DEC <= episode.DECOM"));
    await examplesOf(page)
      .getByText("2 of 3 examples pass. “ends the day it starts” fails.")
      .first()
      .waitFor();
    await page.keyboard.press("Control+M");
    await write(page, rule356);
    await examplesOf(page).getByText("All 3 examples pass.").first().waitFor();
  });

  test("an endless loop is stopped and named, and the page goes on answering", async () => {
    const { page } = sam;
    await write(page, rule356.replace("episode.DEC < episode.DECOM", "{ while (true) {} }"));
    await examplesOf(page)
      .getByText(/too long|did not (end|stop|finish)|stopped/i)
      .first()
      .waitFor();
    await page.getByRole("button", { name: /^You: / }).click();
    await page.getByRole("button", { name: "Sign out" }).waitFor();
    await page.keyboard.press("Escape");
    await write(page, rule356);
    await examplesOf(page).getByText("All 3 examples pass.").first().waitFor();
  });

  test("the tab is closed and opened again, and everything is there", async () => {
    await savedToAccount(sam.page);
    const address = sam.page.url();
    await sam.page.close();
    sam.page = await sam.context.newPage();
    await sam.page.goto(address);
    const editor = await editorOf(sam.page);
    await editor.getByText("ends the day before it starts").waitFor();
    await examplesOf(sam.page).getByText("All 3 examples pass.").first().waitFor();
  });

  test("a real-looking number is marked as it is pasted, cannot be sent, and is replaced with one press", async () => {
    const { page } = sam;
    const [upn, nhs] = ["B801200005001", "943 476 5919"];
    const real = rule356
      .replace("{ DECOM", `{ UPN: "${upn}", DECOM`)
      .replace("rule({", `// NHS no. ${nhs}\nrule({`);
    await write(page, real);
    const list = page.getByRole("list", { name: "What may be a real person’s" });
    await list.getByText("Line 1 may hold a real NHS number.").waitFor();
    await list.getByText(/Line 11 may hold a real pupil number/).waitFor();
    await page.locator(".monaco-editor .squiggly-error").first().waitFor();
    await savedToAccount(page);
    await page.getByRole("button", { name: "Check and send" }).click();
    await page.getByText("This cannot be sent yet").waitFor();
    expect(await page.content()).not.toContain("5919");
    await page.getByRole("button", { name: /ask a coordinator/ }).click();
    await page.getByText("A coordinator was asked").waitFor();

    const jo = await enter(browser, yard, "jo", "/review");
    const asked = jo.page.getByRole("article", { name: "Rule 356 of Sam Okafor" });
    await asked.getByText("Line 1: looks like a real NHS number").waitFor();
    await asked.getByLabel(/Your reason/).fill("The published example of the format.");
    await asked.getByRole("button", { name: /Clear it/ }).click();
    await asked.waitFor({ state: "detached" });
    expect(jo.troubles).toEqual([]);
    await jo.context.close();

    await page.reload();
    await page.getByLabel("In your own words").waitFor();
    await page.goBack();
    await page.getByText("Cleared by Jo Whitfield").waitFor();
    await write(page, `${real}\n`);
    await list.waitFor();
    await page.keyboard.press("Control+M");
    await tabTo(page, "Replace all with made-up");
    await page.keyboard.press("Enter");
    await list.waitFor({ state: "detached" });
    await (await editorOf(page))
      .getByText(/V990410120001/)
      .first()
      .waitFor();
    await write(page, rule356);
    await examplesOf(page).getByText("All 3 examples pass.").first().waitFor();
    await savedToAccount(page);
  });

  test("sending it makes one branch, one commit, one file and one request, authored by the analyst", async () => {
    await sendDraft(sam.page, { words: "Finds episodes that end before they start.", credit: "Sam Okafor" });
    await sam.page.getByText("It is in the reviewers’ queue").waitFor();

    const pulls = await ask<Pull[]>(yard, "/pulls?state=all");
    expect(pulls).toHaveLength(1);
    const pull = pulls[0];
    if (!pull) throw new Error("There is no request.");
    number = pull.number;
    firstCommit = pull.head.sha;
    const files = await ask<{ filename: string; status: string }[]>(yard, `/pulls/${number}/files`);
    expect(files.map(({ status }) => status)).toEqual(["added"]);
    expect(files[0]?.filename).toMatch(/^rules\/ssda903\/356-[a-z0-9-]+\.ts$/);
    const commits = await ask<{ commit: { author: { name: string } } }[]>(yard, `/pulls/${number}/commits`);
    expect(commits.map(({ commit }) => commit.author.name)).toEqual(["Sam Okafor"]);
  });

  test("the reviewer sees the examples run, comments on a line and asks for a change", async () => {
    priya = await enter(browser, yard, "priya", "/review");
    const { page } = priya;
    await page.getByRole("link", { name: "356" }).first().click();
    await page.getByRole("heading", { name: "Rule 356 by Sam Okafor" }).waitFor();
    await page.getByText("All 3 examples pass.").nth(1).waitFor();
    await page.getByRole("button", { name: "Comment on line 7" }).click();
    await page.getByRole("textbox", { name: "Comment on line 7" }).fill("What if the end date is blank?");
    await page.getByRole("button", { name: "Comment", exact: true }).first().click();
    await page
      .getByRole("article", { name: "Comments on line 7" })
      .getByText("What if the end date is blank?")
      .waitFor();
    await page.getByRole("radio", { name: "Ask for changes" }).check();
    await page
      .getByLabel("A word to Sam Okafor")
      .fill("Please add an example with a blank end date, under its own name.");
    await page.getByRole("button", { name: "Ask for changes" }).click();
    await page.getByText("Asked for changes").first().waitFor();
  });

  test("the analyst sees the comment beside its line, mends the rule and sends it again: same request, new commit", async () => {
    const { page } = sam;
    await page.goto("/rules/ssda903?q=356");
    await page.getByRole("link", { name: /Change it/ }).click();
    await page
      .getByRole("region", { name: "What the reviewer said" })
      .getByText("What if the end date is blank?")
      .waitFor();
    await page.getByRole("button", { name: "Go to line 7" }).waitFor();
    await write(
      page,
      rule356.replace(
        `"has not ended": { DECOM: "2026-04-01" },`,
        `"has not ended": { DECOM: "2026-04-01" },\n    "a blank end date": { DECOM: "2026-04-01", DEC: "" },`,
      ),
    );
    await examplesOf(page).getByText("All 4 examples pass.").first().waitFor();
    await savedToAccount(page);
    await sendDraft(page, {
      words: "Finds episodes that end before they start. Now with a blank end date.",
      credit: "Sam Okafor",
    });
    await page.getByText("It is in the reviewers’ queue").waitFor();

    const pulls = await ask<Pull[]>(yard, "/pulls?state=all");
    expect(pulls.map((pull) => pull.number)).toEqual([number]);
    const commits = await ask<{ sha: string }[]>(yard, `/pulls/${number}/commits`);
    expect(commits).toHaveLength(2);
    expect(commits[0]?.sha).toBe(firstCommit);
  });

  test("the reviewer approves it and adds it to the rule set", async () => {
    const { page } = priya;
    await page.goto("/review");
    await page.getByRole("link", { name: "356" }).first().click();
    await page.getByRole("radio", { name: "Approve and add to the rule set" }).check();
    await page.getByLabel("A word to Sam Okafor").fill("Thank you, that is clear now.");
    await page.getByRole("button", { name: "Approve and add to the rule set" }).click();
    await page
      .getByText(/It is in the rule set/)
      .first()
      .waitFor();
    const [pull] = await ask<Pull[]>(yard, "/pulls?state=all");
    expect(pull?.merged_at).not.toBeNull();
    // What she asked is worth knowing for whoever writes such a rule next.
    await page.getByRole("button", { name: "Worth showing to learners" }).first().click();
    await page.getByRole("button", { name: "Shown to learners: stop" }).waitFor();
  });

  test("the board and the rule's page show who wrote it and who read it", async () => {
    const { page } = sam;
    await page.goto("/rules/ssda903?q=356");
    const row = page.getByRole("row", { name: /356/ });
    await row.getByText("Approved").waitFor();
    await row.getByText("by Sam Okafor, read by Priya Nair").waitFor();
    await row.getByRole("link", { name: "356", exact: true }).click();
    await page.getByText("ends the day before it starts").first().waitFor();
    await page.getByText("a blank end date").first().waitFor();
  });

  test("a clone of the approved rules finds 356's faults in a return at the terminal", () => {
    const folder = mkdtempSync(join(tmpdir(), "ruleyard-approved-"));
    try {
      execFileSync("git", ["clone", "--quiet", `${yard.forgeUrl}/ruleyard/rules.git`, folder], {
        stdio: "pipe",
      });
      const said = checkReturn(join(folder, "rules"), join(folder, "rules/ssda903/made-up/this-year"));
      expect(said.rules.find(({ code }) => code === "356")).toMatchObject({ outcome: "ran" });
      const found = said.findings.filter(({ rule }) => rule === "356");
      expect(found.length).toBeGreaterThan(0);
      expect(found[0]?.cells[0]).toMatchObject({ table: "Episodes", year: "this", fields: ["DECOM", "DEC"] });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test("the coordinator sees it counted", async () => {
    const { page, context } = await enter(browser, yard, "jo", "/progress/ssda903");
    await page.getByText(`${approvedBefore + 1} of 322 published rules are approved.`).waitFor();
    await page.getByText(/356/).first().waitFor();
    await context.close();
  });

  test("nothing went wrong in anybody's page", () => {
    expect([...sam.troubles, ...priya.troubles]).toEqual([]);
  });
});

type Said = {
  rules: { code: string; outcome: string }[];
  findings: { rule: string; cells: { table: string; year: string; row: number; fields: string[] }[] }[];
};

/** What `ruleyard check` answers; it ends with 1 when it found something. */
function checkReturn(shelf: string, thisYear: string): Said {
  const args = [
    "check",
    "ssda903",
    "--shelf",
    shelf,
    "--this-year",
    thisYear,
    "--year",
    "2027",
    "--format",
    "json",
  ];
  try {
    return JSON.parse(
      execFileSync(process.execPath, [join(root, ".build/ruleyard.mjs"), ...args], { encoding: "utf8" }),
    );
  } catch (error) {
    if (error instanceof Error && "stdout" in error && "status" in error && error.status === 1) {
      return JSON.parse(String(error.stdout));
    }
    throw error;
  }
}
