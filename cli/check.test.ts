import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import {
  episodes,
  folder,
  madeUp,
  returnWith,
  rule356,
  ruleyard,
  shelf,
  shelfWith,
} from "./terminal-for-tests";

describe("check", () => {
  it("finds in the made-up return what is wrong with it, and ends with 1", async () => {
    const { exit, printed, said } = await ruleyard(
      "check",
      "ssda903",
      "--this-year",
      `${madeUp}/this-year`,
      "--last-year",
      `${madeUp}/last-year`,
      "--reference",
      `${madeUp}/reference`,
      "--year",
      "2027",
      "--authority",
      "E10000099",
    );
    expect(said).toBe("");
    expect(exit).toBe(1);
    const report = JSON.parse(printed);
    expect(report).toMatchObject({
      dataset: "ssda903",
      collection: { year: 2027, start: "2026-04-01", end: "2027-03-31", authority: "E10000099" },
      provenance: { ruleset: expect.any(String), engine: expect.stringMatching(/^\d+\.\d+\.\d+/) },
    });
    expect(report.rules.filter((rule: { outcome: string }) => rule.outcome !== "ran")).toEqual([]);
    expect(report.provenance.files).toContainEqual({
      name: "episodes.csv",
      rows: expect.any(Number),
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      year: "last",
    });
    expect(report.findings).toContainEqual({
      rule: "101",
      cells: [{ table: "Header", year: "this", row: 4, fields: ["SEX"] }],
    });
  });

  it("ends with 0 when nothing is found", async () => {
    const given = await returnWith({ "e.csv": episodes("1,01/04/2026,S,C2,N1,U6,PR1,,,,,,\n") });
    const { exit, printed } = await ruleyard("check", "ssda903", "--this-year", given, "--only", "148,433");
    expect(exit).toBe(0);
    expect(JSON.parse(printed).findings).toEqual([]);
  });

  it("says what a skipped rule needs", async () => {
    const given = await returnWith({ "e.csv": episodes("") });
    const { printed } = await ruleyard("check", "ssda903", "--this-year", given, "--only", "503B,1008");
    expect(JSON.parse(printed).rules).toEqual([
      { code: "1008", outcome: "skipped", reason: expect.stringMatching(/providers/i) },
      { code: "503B", outcome: "skipped", reason: expect.stringMatching(/last year/i) },
    ]);
  });

  it("writes CSV that no spreadsheet takes for a formula, and a page to print", async () => {
    const odd = rule356("episode.DEC < episode.DECOM").replace('"An episode', '"=An episode');
    const own = await shelfWith({ "356-odd.ts": odd });
    const given = await returnWith({ "e.csv": episodes("1,05/04/2026,S,C2,N1,U6,PR1,04/04/2026,E4A,,,,\n") });
    const csv = await ruleyard("check", "ssda903", "--this-year", given, "--format", "csv", "--shelf", own);
    expect(csv.printed.split("\r\n").slice(0, 2)).toEqual([
      "rule,sentence,finding,table,year,row,line,fields",
      '356,"\'=An episode must not end before it starts.",1,Episodes,this,0,2,DECOM DEC',
    ]);
    const html = await ruleyard("check", "ssda903", "--this-year", given, "--format", "html", "--shelf", own);
    expect(html.printed).toContain("Episodes, line 2: DECOM, DEC");
    expect(html.printed).not.toMatch(/<script|https?:/);
  });

  it("writes the report into a file when asked", async () => {
    const given = await returnWith({ "e.csv": episodes("") });
    const { exit, printed } = await ruleyard(
      "check",
      "ssda903",
      "--this-year",
      given,
      "--only",
      "148",
      "--out",
      "r.json",
    );
    expect({ exit, printed }).toEqual({ exit: 0, printed: "" });
    expect(JSON.parse(await readFile(path.join(folder, "r.json"), "utf8")).dataset).toBe("ssda903");
  });

  const utf16 = (text: string) =>
    new Uint8Array([0xff, 0xfe, ...[...text].flatMap((letter) => [letter.charCodeAt(0), 0])]);
  it.each([
    ["is UTF-16", { "e.csv": utf16(episodes("")) }, /e\.csv is saved as UTF-16.*CSV UTF-8/],
    [
      "lacks a column",
      { "e.csv": episodes("").replace(",URN", "") },
      /e\.csv looks like Episodes, but lacks the column URN/,
    ],
    ["is empty", { "e.csv": "" }, /e\.csv is empty/],
    [
      "is not a CSV",
      { "e.csv": new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0]) },
      /e\.csv is a workbook or a zip file/,
    ],
    [
      "holds a table twice",
      { "a.csv": episodes(""), "b.csv": episodes("") },
      /a\.csv and b\.csv both hold Episodes/,
    ],
    ["is an empty folder", {}, /holds no \.csv, \.csv\.gz or \.xml file/],
  ])("ends with 2 and a sentence when a return %s", async (_, files, reason) => {
    const { exit, printed, said } = await ruleyard(
      "check",
      "ssda903",
      "--this-year",
      await returnWith(files),
    );
    expect({ exit, printed }).toEqual({ exit: 2, printed: "" });
    expect(said).toMatch(reason);
  });

  it.each([
    [["check"], /Say which dataset\. The shelf has .*ssda903/],
    [["check", "nothing"], /There is no dataset nothing/],
    [["check", "../ssda903"], /“\.\.\/ssda903” is not the name of a dataset/],
    [["check", "ssda903"], /--this-year FOLDER/],
    [["check", "ssda903", "--this-year", "nowhere"], /There is no folder or file nowhere/],
    [["check", "ssda903", "--this-year", ".", "--year", "27"], /“27” is no collection year/],
    [["check", "ssda903", "--this-year", ".", "--format", "pdf"], /“pdf” is no format/],
    [
      ["check", "ssda903", "--this-year", ".", "--only", "356/../x"],
      /“356\/\.\.\/x” is not the code of a rule/,
    ],
    [["check", "ssda903", "--this-year", ".", "--only", "99999"], /There is no rule 99999/],
    [["check", "ssda903", "--quickly"], /Unknown option '--quickly'/],
    [["chekc", "ssda903"], /There is no command “chekc”/],
  ])("ends with 2 and a sentence: %j", async (args, reason) => {
    const { exit, said } = await ruleyard(...args);
    expect(exit).toBe(2);
    expect(said).toMatch(reason);
  });
});

describe("a rule that goes wrong", () => {
  const row = "1,05/04/2026,S,C2,N1,U6,PR1,04/04/2026,E4A,,,,\n";
  it.each([
    ["does not parse", "episode.DEC <", /356 could not run: line 6/],
    ["loops for ever", "{ while (true); }", /356 could not run: .*(second|long)/],
    [
      "eats memory",
      "{ const all = []; for (;;) all.push(new Array(1e6).fill(1)); }",
      // On a busy machine its time is up before its memory is.
      /356 could not run: .*(memory|second|long)/i,
    ],
    ["throws", '{ throw new Error("no") }', /356 could not run: line 6/],
  ])(
    "and %s is named, ends with 2, and stops no other rule",
    async (_, fails, reason) => {
      const well = await readFile(path.join(shelf, "ssda903/148-only-end-date-or-end-reason.ts"), "utf8");
      const own = await shelfWith({ "356-odd.ts": rule356(fails), "148-well.ts": well });
      const given = await returnWith({ "e.csv": episodes(row) });
      const { exit, printed, said } = await ruleyard(
        "check",
        "ssda903",
        "--this-year",
        given,
        "--shelf",
        own,
      );
      expect(exit).toBe(2);
      expect(said).toMatch(reason);
      expect(JSON.parse(printed).rules).toMatchObject([
        { code: "148", outcome: "ran", findings: 0 },
        { code: "356", outcome: "crashed" },
      ]);
      const tested = await ruleyard("test", "ssda903", "--shelf", own);
      expect(tested.exit).toBe(1);
      expect(tested.printed).toContain("1 rule passes, 1 does not.");
    },
    60_000,
  );
});
