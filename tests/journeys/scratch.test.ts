// A notebook of one's own: over a file that never leaves the browser, beside a rule, kept, renamed, deleted and brought back.
import { readFile } from "node:fs/promises";
import { createServer, connect, type Server, type Socket } from "node:net";
import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "../browser/chromium";
import { openYard, type Yard } from "../yard/yard";
import { arrive, inOrder, type Someone } from "./people";

const canary = "CANARY7Q3Z";

/** What somebody has on their own computer: a name that must not leave it, a formula, a blank, a code with a first 0. */
function ownFile(rows: number): string {
  const lines = Array.from(
    { length: rows },
    (_, at) =>
      `${String(at).padStart(5, "0")},${canary} ${at},${(at % 28) + 1}/04/2026,${at % 7 === 0 ? "" : at},"=1+${at}"`,
  );
  return `Case no,Full name,Date of visit,Amount,Note\n${lines.join("\n")}\n`;
}

describe("a notebook of one's own", () => {
  let browser: Browser;
  let yard: Yard;
  let sam: Someone;
  let relay: Server;
  let others: Server;
  /** Every byte that the browser sends, to the pages' program or to anyone else, and how many lines it opens. */
  let heard = "";
  let opened = 0;
  inOrder(
    "scratch",
    () => [sam],
    () => yard,
  );

  beforeAll(async () => {
    yard = await openYard();
    const to = Number(new URL(yard.url).port);
    const listen = (socket: Socket) => {
      opened++;
      socket.on("data", (bytes) => {
        heard += bytes.toString("latin1");
      });
      socket.on("error", () => undefined);
    };
    relay = createServer((socket) => {
      listen(socket);
      const on = connect(to, "127.0.0.1");
      on.on("error", () => socket.destroy());
      socket.pipe(on).pipe(socket);
    });
    others = createServer((socket) => {
      listen(socket);
      socket.end();
    });
    await Promise.all(
      [relay, others].map((server) => new Promise<void>((done) => server.listen(0, "127.0.0.1", done))),
    );
    browser = await launchChromium({
      args: [
        `--host-resolver-rules=MAP * 127.0.0.1:${(others.address() as AddressInfo).port}, EXCLUDE 127.0.0.1`,
      ],
    });
    sam = await arrive(browser, {
      ...yard,
      url: `http://127.0.0.1:${(relay.address() as AddressInfo).port}`,
    });
    await sam.context.addInitScript(() => {
      if (!localStorage.getItem("ruleyard.plain-editor"))
        localStorage.setItem("ruleyard.plain-editor", "yes");
    });
  });
  afterAll(async () => {
    await browser?.close();
    relay?.close();
    others?.close();
    await yard?.close();
  });

  const cell = (page: Page, at: number) => page.getByRole("region", { name: /^Cell / }).nth(at - 1);
  const code = (page: Page, at: number) => page.getByRole("textbox", { name: `Code of cell ${at}` });
  const choose = (page: Page, text: string) =>
    page
      .locator("input[type=file]")
      .setInputFiles({ name: "visits.csv", mimeType: "text/csv", buffer: Buffer.from(text) });

  test("opens a file, names its columns, says what each is taken for, and shows its rows", async () => {
    const { page } = sam;
    await page.goto("/lessons");
    await page.getByRole("link", { name: "Notebooks of your own" }).click();
    await page.getByRole("link", { name: "A file of my own" }).click();
    await page.waitForURL(/\/notebook\/[a-z0-9]{6}\?rows=file/);
    await page.locator("input[type=file]:enabled").waitFor({ state: "attached" });
    await page.waitForLoadState("networkidle");
    heard = "";
    opened = 0;
    await choose(page, ownFile(300));
    await page.getByText("visits.csv: 300 rows, 5 columns.").waitFor();
    await page.getByText("row.dateOfVisit", { exact: true }).waitFor();
    await page.getByText("all 300 filled cells are.").waitFor();
    await page.getByText(/would lose its first 0 as a number/).waitFor();
    expect(await page.getByLabel("What Case no is taken for").inputValue()).toBe("text");
    await cell(page, 1).getByText(`${canary} 3`, { exact: true }).waitFor();
    await cell(page, 1).getByText("20 rows.").waitFor();
  });

  test("runs cells over it, and saves every row of a result, with nothing in it that a spreadsheet would run", async () => {
    const { page } = sam;
    await code(page, 1).press("Shift+Enter");
    await expect.poll(() => code(page, 2).evaluate((box) => box === document.activeElement)).toBe(true);
    await page.keyboard.type(
      'const late = Rows.filter((row) => row.dateOfVisit > "2026-04-14" && row.Amount > 0);',
    );
    await page.keyboard.press("Enter");
    await page.keyboard.type("late");
    await cell(page, 2)
      .getByText(/the first 10|129 rows|rows/)
      .first()
      .waitFor();
    await code(page, 2).press("ArrowUp");
    await code(page, 2).press("ArrowUp");
    await expect.poll(() => code(page, 1).evaluate((box) => box === document.activeElement)).toBe(true);
    const said = await cell(page, 2)
      .getByRole("button", { name: /^Save all/ })
      .textContent();
    const count = Number(/\d+/.exec(said ?? "")?.[0]);
    const saving = page.waitForEvent("download");
    await cell(page, 2)
      .getByRole("button", { name: /^Save all/ })
      .click();
    const lines = (await readFile(await (await saving).path(), "utf8")).trim().split("\r\n");
    expect(lines.length).toBe(count + 1);
    expect(lines[0]).toContain('"caseNo","fullName","dateOfVisit","Amount","Note"');
    expect(lines[1]).toMatch(/,"'=1\+\d+"$/);
    await code(page, 2).fill("fetch('/' + Rows[0].fullName)");
    await cell(page, 2)
      .getByText(/fetch is not defined/)
      .first()
      .waitFor();
  });

  test("has sent not one byte since the file was opened, and the page could not have", async () => {
    const { page } = sam;
    const tries = await page.evaluate(
      (name) =>
        Promise.allSettled([
          fetch(`/${name}`),
          fetch(`http://other.example/${name}`, { mode: "no-cors" }),
          new Promise((_, no) => {
            const image = new Image();
            image.onerror = no;
            image.src = `/${name}.png`;
          }),
        ]).then((done) => done.map(({ status }) => status)),
      canary,
    );
    expect(tries).toEqual(["rejected", "rejected", "rejected"]);
    await page.waitForTimeout(500);
    expect({ heard, opened }).toEqual({ heard: "", opened: 0 });
    await page.getByText(/Requests sent since you opened a file: \d+/).waitFor();
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
    expect(kept).not.toContain(canary);
  });

  test("works on fifty thousand rows", async () => {
    const { page } = sam;
    await code(page, 2).fill("Rows.length");
    const began = performance.now();
    await choose(page, ownFile(50_000));
    await page.getByText("visits.csv: 50,000 rows, 5 columns.").waitFor();
    await cell(page, 2).getByText("50000", { exact: true }).waitFor();
    console.log(
      `50,000 rows: opened, and counted in a cell, after ${Math.round(performance.now() - began)} ms`,
    );
    await code(page, 2).fill('countBy(Rows, "dateOfVisit")');
    await cell(page, 2).getByText("28 rows.").waitFor();
    expect(heard).toBe("");
  });

  test("is there again with its code and without its rows, and can be renamed, deleted and brought back", async () => {
    const { page } = sam;
    await page.goto("/notebook");
    const own = page.getByRole("listitem").filter({ hasText: "A file of my own · changed" });
    await own.getByRole("button", { name: "Rename" }).click();
    await page.getByLabel(/^New name of/).fill("Late visits");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Delete Late visits" }).click();
    await page.getByText("“Late visits” was deleted.").waitFor();
    await page.getByText("There is none yet").waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: "Late visits" }).click();
    await page.getByRole("heading", { name: "Late visits" }).waitFor();
    await expect.poll(() => code(page, 2).inputValue()).toBe('countBy(Rows, "dateOfVisit")');
    expect(await page.getByText(canary).count()).toBe(0);
  });

  test("a cell that was deleted comes back", async () => {
    const { page } = sam;
    await page.getByRole("button", { name: "Delete cell 2" }).click();
    await page.getByText("A cell was deleted.").waitFor();
    expect(await page.getByRole("textbox", { name: /^Code of cell/ }).count()).toBe(1);
    await page.getByRole("button", { name: "Undo: bring it back" }).click();
    await expect.poll(() => code(page, 2).inputValue()).toBe('countBy(Rows, "dateOfVisit")');
  });

  test("opens beside a rule, which says what it finds among the made-up rows", async () => {
    const { page } = sam;
    await page.goto("/rules/ssda903/148");
    await page.getByRole("link", { name: "Open a notebook beside this rule" }).click();
    await page.waitForURL(/\/notebook\/rule-ssda903-148/);
    await cell(page, 1)
      .getByText(/^Rule 148 finds \d+ of the \d+ rows?/)
      .first()
      .waitFor();
    await cell(page, 2).getByRole("table").waitFor();
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  test("in the full editor, Ctrl+Enter runs the cell that it is pressed in", async () => {
    const { page } = sam;
    await page.evaluate(() => localStorage.setItem("ruleyard.plain-editor", "no"));
    await page.goto("/notebook/new?rows=ssda903");
    const first = page.locator(".monaco-editor").first();
    await first.locator(".view-line").first().waitFor();
    await page.getByRole("button", { name: "Add a cell", exact: true }).click();
    await page.locator(".monaco-editor").nth(1).locator(".view-line").first().waitFor();
    await first.click();
    await page.keyboard.type("let a = 1; for (;;) a++;");
    await cell(page, 1)
      .getByText(/needed more than/)
      .first()
      .waitFor();
    await page.keyboard.press("ControlOrMeta+Enter");
    await cell(page, 1).getByText("Running …").waitFor();
    await cell(page, 1).getByRole("button", { name: "Stop cell 1" }).click();
    await cell(page, 1).getByText("You stopped this. It left nothing behind.").first().waitFor();
  });
});
