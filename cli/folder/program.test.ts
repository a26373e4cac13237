// Folders as they are taken to work: unpacked somewhere, and run by a Node that may reach nothing else.
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { makeBook, plain, sheetOf } from "#domain/workbook-for-tests";
import { folderOfLesson, folderOfRule, type WorkFolder } from "#domain/work-folder";
import { listLessons, readLesson } from "#lessons";
import { readDatasetSource, readMadeUp, readRuleFiles } from "#rules";
import { start } from "./start-for-tests";

const made: string[] = [];
afterEach(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** The folder on disk, with a space in its path, as on many computers. */
async function unpack({ name, files }: WorkFolder): Promise<string> {
  const home = await mkdtemp(path.join(tmpdir(), "to work "));
  made.push(home);
  const folder = path.join(home, name);
  for (const file of files) {
    const place = path.join(folder, file.path);
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, file.text);
  }
  await cp("public/engine/folder", path.join(folder, "engine"), { recursive: true });
  await cp("public/engine/engine.wasm", path.join(folder, "engine/engine.wasm"));
  return folder;
}

const resultOf = (folder: string, kind: "html" | "csv") =>
  readFile(path.join(folder, `result.${kind}`), "utf8");

async function lessonFolder(slug: string, answers: Record<string, string> = {}): Promise<WorkFolder> {
  const lesson = await readLesson(slug);
  if (!lesson.ok) throw new Error(lesson.reason);
  return folderOfLesson(lesson.value, await readDatasetSource(lesson.value.dataset), answers);
}

async function ruleFolder(code: string): Promise<WorkFolder> {
  const [rules, source, madeUp] = await Promise.all([
    readRuleFiles("ssda903"),
    readDatasetSource("ssda903"),
    readMadeUp("ssda903"),
  ]);
  const rule = rules.find((file) => file.path.includes(`/${code}-`));
  if (!rule) throw new Error(`There is no rule ${code}.`);
  const look = { table: "Episodes", field: "LS" };
  return folderOfRule({ code, sentence: "It must hold.", rule, source, madeUp, look });
}

describe("a lesson's folder", () => {
  test("runs its cells with somebody's answers, says what is wrong with one, and draws charts in a page of its own", async () => {
    const answer = `const own = sumBy(jobs, "hours");\nshow(own, "All hours");`;
    const folder = await unpack(await lessonFolder("for-your-day-job", { "cell-2": answer }));
    await writeFile(path.join(folder, "cells", "00-first.js"), "\r\nnothing.here;\r\n");
    await writeFile(
      path.join(folder, "cells", "01-reach.js"),
      `show([typeof process, typeof fetch, typeof require].join(" "));`,
    );
    const ran = await start(folder);
    expect(ran.code, ran.said).toBe(0);
    expect(ran.said).toContain("Nothing is sent anywhere.");
    expect(ran.said).toContain("It could not run to its end. Line 2:");
    expect(ran.said).toContain("undefined undefined undefined");
    expect(ran.said).toMatch(/Schools +█+ 20/);
    expect(ran.said).toContain("39");
    const html = await resultOf(folder, "html");
    expect(html).not.toMatch(/<script|https?:|src=|@import/);
    expect(html).toContain(
      `" role="img" aria-label="Bar chart: Hours for each team. 3 bars; the highest is Schools, 20, and the lowest Finance, 4.">`,
    );
    expect(html).toMatch(
      /The numbers of: Hours for each team<\/caption>.*Schools<\/td><td class="number">20/s,
    );
    expect(await resultOf(folder, "csv")).toContain('"Schools","4"');
  });

  test("takes somebody's own file under its own name, and no cell of it is run by a spreadsheet or a page", async () => {
    const folder = await unpack(await lessonFolder("your-own-file"));
    await rm(path.join(folder, "cells"), { recursive: true });
    await mkdir(path.join(folder, "cells"));
    await writeFile(
      path.join(folder, "data", "my-file.csv"),
      "\uFEFFTeam;Start date;Cost\r\n=cmd|' /C calc'!A0;01/04/2026;12\r\n<img src=x>;;7\r\n",
    );
    await writeFile(path.join(folder, "data", "Date.csv"), "A\n1\n");
    await writeFile(path.join(folder, "data", "~$my-file.xlsx"), "held open by a spreadsheet");
    const sheets = { Now: sheetOf(plain(["Who", "Days"], ["Ann", 3], ["Bo", 4])), Then: sheetOf("") };
    await writeFile(path.join(folder, "data", "sick leave.xlsx"), makeBook({ sheets }));
    await writeFile(
      path.join(folder, "cells", "99-more.js"),
      'show(DateFile.length)\r\nshow(sumBy(SickLeave, "Days"));\r\nshow(MyFile, "Mine");\r\n',
    );
    const ran = await start(folder);
    expect(ran.code, ran.said).toBe(0);
    expect(ran.said).toContain("called MyFile in cells: Team, startDate (date), Cost (number)");
    expect(ran.said).toContain("called DateFile in cells");
    expect(ran.said).toContain("sick leave.xlsx: 2 rows, called SickLeave in cells: Who, Days (number)");
    expect(ran.said).toContain("the sheet “Now” was read, and Then left aside");
    expect(ran.said).toMatch(/^ {2}7$/m);
    const [html, csv] = await Promise.all([resultOf(folder, "html"), resultOf(folder, "csv")]);
    expect(html).toContain("&#60;img src=x&#62;");
    expect(html).not.toContain("<img");
    expect(csv).toContain(`"'=cmd|' /C calc'!A0","2026-04-01","12"`);
  });

  test("is made of every lesson on the shelf, always the same, and its cells are the lesson's in order", async () => {
    for (const { slug, blocks, data } of await listLessons()) {
      const [one, other] = [await lessonFolder(slug), await lessonFolder(slug)];
      expect(one).toEqual(other);
      const paths = one.files.map((file) => file.path);
      expect(new Set(paths).size, slug).toBe(paths.length);
      const cells = paths.filter((name) => /^cells\/\d\d-[a-z0-9-]+\.js$/.test(name));
      const own = blocks.filter(
        (it) => it.kind === "cell" || (it.kind === "exercise" && /rule|cell/.test(it.asks)),
      );
      expect(cells, slug).toHaveLength(own.length + 1);
      expect(cells.toSorted()).toEqual(cells);
      for (const table of Object.keys(data)) expect(paths).toContain(`data/${table}.csv`);
    }
  });
});

describe("a rule's folder", () => {
  test("finds rows, with those of last year and of another table, says where they stand, and draws them", async () => {
    const folder = await unpack(await ruleFolder("229"));
    // Another rule of the dataset may be laid beside it.
    for (const code of ["203", "601", "1015"]) {
      const beside = (await ruleFolder(code)).files.find((file) => file.path.startsWith("rules/"));
      await writeFile(path.join(folder, beside?.path ?? ""), beside?.text ?? "");
    }
    const ran = await start(folder);
    expect(ran.code, ran.said).toBe(0);
    expect(ran.said).toContain("It found 23 rows of Episodes.");
    expect(await resultOf(folder, "html")).toContain('aria-label="Bar chart: Rows found, by ');
    // What this one looks at is worked out and in no file: its rows are drawn by a code that is.
    expect(ran.said).toMatch(/RULE 1015.*\n.*It found 7 rows of Episodes.\n {2}Rows found, by [A-Z]+\n/);
    const csv = await resultOf(folder, "csv");
    expect(csv.match(/^"229"/gm)).toHaveLength(23);
    expect(csv).toMatch(/"203",.*"Header","this year".*\r\n"203",.*"Header","last year"/);
    expect(csv).toMatch(/"601",.*"AD1","this year".*\r\n"601",.*"Episodes","this year"/);
  });

  test("says what it needs when last year's files are taken out, and what to do when it was broken", async () => {
    const folder = await unpack(await ruleFolder("203"));
    await rm(path.join(folder, "data", "last-year"), { recursive: true });
    expect((await start(folder)).said).toMatch(/Needs last year/);
    await writeFile(path.join(folder, "folder.json"), "{");
    const ran = await start(folder);
    expect(ran.code).toBe(1);
    expect(ran.said).toContain("Unpack the folder again");
  });
});
