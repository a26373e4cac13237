// Taken to work: a lesson with somebody's answers and a rule, saved from their pages, unpacked elsewhere and run by Node
// alone; and a workbook of one's own, opened in a notebook.
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeBook, plain, sheetOf } from "#domain/workbook-for-tests";
import { start } from "../../cli/folder/start-for-tests";
import { launchChromium } from "../browser/chromium";
import { openYard, type Yard } from "../yard/yard";
import { arrive, inOrder, type Someone } from "./people";

describe("what was learned here", () => {
  let browser: Browser;
  let yard: Yard;
  let sam: Someone;
  let home: string;
  inOrder(
    "take-to-work",
    () => [sam],
    () => yard,
  );

  beforeAll(async () => {
    [browser, yard, home] = await Promise.all([
      launchChromium(),
      openYard(),
      mkdtemp(path.join(tmpdir(), "to work ")),
    ]);
    sam = await arrive(browser, yard);
    await sam.page.addInitScript(() => localStorage.setItem("ruleyard.plain-editor", "yes"));
  });
  afterAll(async () => {
    await browser?.close();
    await yard?.close();
    await rm(home, { recursive: true, force: true });
  });

  const save = async (page: Page, button: Locator): Promise<Buffer> => {
    const saving = page.waitForEvent("download");
    await button.click();
    return readFile(await (await saving).path());
  };
  const unpack = async (bytes: Buffer): Promise<string> => {
    const files = Object.entries(unzipSync(new Uint8Array(bytes)));
    for (const [name, content] of files) {
      await mkdir(path.dirname(path.join(home, name)), { recursive: true });
      await writeFile(path.join(home, name), content);
    }
    return path.join(home, files[0]?.[0].split("/")[0] ?? "");
  };

  test("a lesson is saved with the answers given so far, the same bytes each time, as large as was said", async () => {
    const { page } = sam;
    await page.goto("/lessons/for-your-day-job");
    await page.getByRole("textbox", { name: "Code of cell 2" }).fill('countBy(jobs, "kind")');
    await page.getByRole("cell", { name: "Fix" }).first().waitFor();
    const button = page.getByRole("button", { name: /^Save this lesson as a folder/ });
    const said = Number(/about ([\d.]+) MB/.exec((await button.textContent()) ?? "")?.[1]);
    const [one, other] = [await save(page, button), await save(page, button)];
    expect(one.equals(other)).toBe(true);
    expect(Math.abs(one.length / 1_000_000 - said)).toBeLessThan(0.1);
    await page.getByText(/^Saved for-your-day-job.zip/).waitFor();

    const folder = await unpack(one);
    expect(await readFile(path.join(folder, "README.txt"), "utf8")).toContain("node start.mjs");
    const ran = await start(folder);
    expect(ran.code, ran.said).toBe(0);
    expect(ran.said).toMatch(/Report +6/);
    expect(ran.said).not.toContain("It could not run");
    const asked: string[] = [];
    const work = await sam.context.newPage();
    work.on("request", (request) => asked.push(request.url()));
    await work.goto(`file://${folder}/result.html`);
    await work.getByRole("img", { name: /^Bar chart: Hours for each team/ }).waitFor();
    await work.getByRole("table", { name: "The numbers of: Hours for each team" }).waitFor();
    await work.setViewportSize({ width: 320, height: 640 });
    expect(await work.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(asked).toHaveLength(1);
    await work.close();
  });

  test("an approved rule is saved with made-up rows of both years, and finds them at work", async () => {
    const { page } = sam;
    await page.goto("/rules/ssda903/203");
    const folder = await unpack(
      await save(page, page.getByRole("button", { name: /^Save this rule as a folder/ })),
    );
    const ran = await start(folder);
    expect(ran.code, ran.said).toBe(0);
    expect(ran.said).toContain("It found 1 row of Header.");
    expect(await readFile(path.join(folder, "result.csv"), "utf8")).toMatch(/"Header","last year"/);
    expect(sam.troubles).toEqual([]);
  });

  test("a workbook is opened in a notebook, one sheet or the other, and nothing is sent", async () => {
    const { page } = sam;
    await page.goto("/notebook/new?rows=file");
    await page.locator("input[type=file]:enabled").waitFor({ state: "attached" });
    const sheets = {
      Visits: sheetOf(`${plain(["Who", "On"])}<row><c t="e"><v>#N/A</v></c><c s="1"><v>46113</v></c></row>`),
      Teams: sheetOf(plain(["Team", "Hours"], ["Schools", 6], ["Finance", 2])),
    };
    const buffer = Buffer.from(makeBook({ sheets, styles: [0, 14] }));
    await page.locator("input[type=file]").setInputFiles({ name: "visits.xlsx", mimeType: "", buffer });
    await page.getByText("visits.xlsx: 1 rows, 2 columns.").waitFor();
    await page.getByText("One cell holds an error of Excel (#N/A in A2) and is blank here.").waitFor();
    await page.getByRole("cell", { name: "2026-04-01" }).waitFor();
    await page.getByRole("combobox", { name: "Sheet" }).selectOption("Teams");
    await page.getByRole("cell", { name: "Finance" }).waitFor();
    await page.getByText("Requests sent since you opened a file: 0").waitFor();
    expect(sam.troubles).toEqual([]);
  });
});
