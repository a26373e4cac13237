import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "./run";

const shelf = path.join(process.cwd(), "rules");
const madeUp = path.join(shelf, "ssda903/made-up");
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "ruleyard-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs a command line in an empty folder, with the project's own shelf unless another is named. */
async function ruleyard(...args: string[]) {
  let printed = "";
  let said = "";
  const withShelf = args.includes("--shelf") ? args : [...args, "--shelf", shelf];
  const exit = await run(withShelf, {
    folder,
    print: (text) => {
      printed += text;
    },
    say: (text) => {
      said += `${text}\n`;
    },
    progress: () => ({ step: () => undefined, stop: () => undefined }),
  });
  return { exit, printed, said };
}

/** A shelf of its own: the real dataset with only these rules. */
async function shelfWith(rules: Record<string, string>): Promise<string> {
  const own = await mkdtemp(path.join(folder, "shelf-"));
  await cp(path.join(shelf, "ssda903"), path.join(own, "ssda903"), {
    recursive: true,
    filter: (source) => !/ssda903\/[A-Za-z0-9]+-[^/]*\.ts$/.test(source) && !source.endsWith("tsconfig.json"),
  });
  for (const [name, text] of Object.entries(rules)) await writeFile(path.join(own, "ssda903", name), text);
  return own;
}

async function returnWith(files: Record<string, string | Uint8Array>): Promise<string> {
  const given = await mkdtemp(path.join(folder, "return-"));
  for (const [name, content] of Object.entries(files)) await writeFile(path.join(given, name), content);
  return given;
}

const episodes = (lines: string) =>
  `CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n${lines}`;
const rule356 = (fails: string) => `rule({
  code: "356",
  message: "An episode must not end before it starts.",
  table: "Episodes",
  fields: ["DECOM", "DEC"],
  fails: (episode) => ${fails},
  valid: { "ends the day it starts": { DECOM: "2026-04-01", DEC: "2026-04-01" } },
  invalid: { "ends the day before it starts": { DECOM: "2026-04-02", DEC: "2026-04-01" } },
});
`;

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

describe("test", () => {
  it("ends with 0 when every example passes", async () => {
    const { exit, printed } = await ruleyard("test", "ssda903", "1003", "386");
    expect(exit).toBe(0);
    expect(printed).toContain("2 rules pass.");
  });

  it("ends with 1 and names the example that fails", async () => {
    const own = await shelfWith({ "356-odd.ts": rule356("episode.DEC > episode.DECOM") });
    const { exit, printed } = await ruleyard("test", "ssda903", "356", "--shelf", own);
    expect(exit).toBe(1);
    expect(printed).toContain("invalid “ends the day before it starts”");
  });

  it("ends with 1 when a rule is filed under another code than it says", async () => {
    const own = await shelfWith({ "357-odd.ts": rule356("episode.DEC < episode.DECOM") });
    const { exit, printed } = await ruleyard("test", "ssda903", "--shelf", own);
    expect(exit).toBe(1);
    expect(printed).toContain("It says that its code is 356, but it is filed under 357.");
  });
});

describe("new", () => {
  it("writes a rule file from the specification, which passes once it is filled in", async () => {
    const own = await shelfWith({});
    const made = await ruleyard("new", "ssda903", "356", "--shelf", own);
    expect(made.exit).toBe(0);
    const file = path.resolve(folder, made.printed.trim());
    const text = await readFile(file, "utf8");
    expect(text).toContain('message: "An episode must not end before it starts."');
    expect((await ruleyard("test", "ssda903", "356", "--shelf", own)).exit).toBe(1);
    await writeFile(file, rule356("episode.DEC < episode.DECOM"));
    expect((await ruleyard("test", "ssda903", "356", "--shelf", own)).exit).toBe(0);
  });

  it("never writes over a rule that is there", async () => {
    const { exit, said } = await ruleyard("new", "ssda903", "101");
    expect(exit).toBe(2);
    expect(said).toMatch(/Rule 101 is there already: .*101-sex-not-on-the-list\.ts/);
  });

  it.each(["../../x", "..", "356/x", "C:\\x", ".", "35 6"])(
    "refuses a code that is a path: %j",
    async (code) => {
      const own = await shelfWith({});
      const { exit, said } = await ruleyard("new", "ssda903", code, "--shelf", own);
      expect(exit).toBe(2);
      expect(said).toContain("is not the code of a rule");
    },
  );

  it("refuses a code that nobody published", async () => {
    expect((await ruleyard("new", "ssda903", "99999")).said).toContain("has no rule 99999");
  });
});

describe("conform", () => {
  const cases = (rules: object) => JSON.stringify({ about: "made up", rules });
  it("counts the cases that agree, shows those that do not, and names codes without a rule", async () => {
    await writeFile(
      path.join(folder, "cases.json"),
      cases({
        "101": {
          cases: [
            {
              input: { Header: { rows: [{ SEX: "M" }, { SEX: 1 }, { SEX: null }] } },
              expected: { Header: [1, 2] },
            },
            { input: { Header: { rows: [{ SEX: "M" }] } }, expected: { Header: [0] } },
          ],
        },
        "503B": {
          cases: [
            {
              input: {
                Episodes: { rows: [{ CHILD: 7, DECOM: "01/06/2020", LS: "C2" }] },
                Episodes_last: { rows: [{ CHILD: 7, DECOM: "01/06/2020", DEC: null, LS: "C1" }] },
                metadata: { collection_start: "01/04/2020", collection_end: "31/03/2021" },
              },
              expected: { Episodes: [0] },
            },
          ],
        },
        "99": { cases: [] },
      }),
    );
    const { exit, printed } = await ruleyard("conform", "ssda903", "cases.json");
    expect(exit).toBe(1);
    expect(JSON.parse(printed)).toEqual({
      agree: 2,
      disagree: [{ code: "101", case: 1, expected: { Header: [0] }, found: {} }],
      missing: ["99"],
    });
  });

  it("reads small letters and empty texts both as a file's and as rows that were read already", async () => {
    const rows = [{ ETHNIC: "WBRI" }, { ETHNIC: "wbri" }, { ETHNIC: null }];
    const adopters = [{ NB_ADOPTR: "1" }, { NB_ADOPTR: "" }, { NB_ADOPTR: null }];
    await writeFile(
      path.join(folder, "readings.json"),
      cases({
        "103": {
          cases: [
            { input: { Header: { rows } }, expected: { Header: [1, 2] } },
            { input: { Header: { rows } }, expected: { Header: [2] } },
            { input: { Header: { rows } }, expected: { Header: [0, 2] } },
          ],
        },
        "175": { cases: [{ input: { AD1: { rows: adopters } }, expected: { AD1: [1] } }] },
      }),
    );
    const { printed } = await ruleyard("conform", "ssda903", "readings.json");
    expect(JSON.parse(printed)).toEqual({
      agree: 3,
      disagree: [{ code: "103", case: 2, expected: { Header: [0, 2] }, found: { Header: [2] } }],
      missing: [],
    });
  });

  it("ends with 2 when there is no such file, or it holds no cases", async () => {
    expect((await ruleyard("conform", "ssda903", "nothing.json")).exit).toBe(2);
    await mkdir(path.join(folder, "odd"));
    await writeFile(path.join(folder, "odd/cases.json"), "[]");
    expect((await ruleyard("conform", "ssda903", "odd/cases.json")).said).toContain("is no file of cases");
  });
});

describe("types", () => {
  it("writes the words and the rows of each dataset, as they stand on the shelf", async () => {
    const own = await shelfWith({});
    const { exit } = await ruleyard("types", "--shelf", own);
    expect(exit).toBe(0);
    for (const file of ["words.d.ts", "ssda903/rows.d.ts"]) {
      expect(await readFile(path.join(own, file), "utf8")).toBe(
        await readFile(path.join(shelf, file), "utf8"),
      );
    }
  });
});

describe("make", () => {
  it("writes a return that the command it prints checks, with nothing to find in it", async () => {
    const made = await ruleyard("make", "ssda903", "--children", "60", "--seed", "11", "--out", "made");
    expect(made.exit).toBe(0);
    expect(made.said).toContain("Made up 60 children");
    const words = made.printed.trim().split(" ");
    expect(words.slice(0, 4).join(" ")).toBe("npm run -s ruleyard");
    const checked = await ruleyard(...words.slice(5));
    expect(checked.said).toBe("");
    expect(JSON.parse(checked.printed).rules.map((rule: { outcome: string }) => rule.outcome)).not.toContain(
      "skipped",
    );
    expect(JSON.parse(await readFile(path.join(folder, "made/planted.json"), "utf8"))).toEqual([]);
  });

  it("plants the faults that were named, says where, and the check finds them there", async () => {
    const made = await ruleyard(
      "make",
      "ssda903",
      "--children",
      "60",
      "--out",
      "faulty",
      "--faults",
      "0.2",
      "--only",
      "355,blank",
    );
    expect(made.said).toContain("faulty/planted.json");
    const planted = JSON.parse(await readFile(path.join(folder, "faulty/planted.json"), "utf8"));
    expect(planted.length).toBe(12);
    expect(new Set(planted.map((each: { rule?: string; kind: string }) => each.rule ?? each.kind))).toEqual(
      new Set(["355", "blank"]),
    );
    const checked = await ruleyard(...made.printed.trim().split(" ").slice(5), "--only", "355");
    const found = JSON.parse(checked.printed).findings.map(
      (finding: { cells: { row: number }[] }) => finding.cells[0]?.row,
    );
    const wanted = planted.filter((each: { rule?: string }) => each.rule === "355");
    for (const { row } of wanted) expect(found).toContain(row);
  });

  it("writes the same bytes for the same seed, and over its own files but over nobody else's", async () => {
    await ruleyard("make", "ssda903", "--children", "20", "--out", "one");
    const first = await readFile(path.join(folder, "one/this-year/episodes.csv"), "utf8");
    expect((await ruleyard("make", "ssda903", "--children", "20", "--out", "one")).exit).toBe(0);
    expect(await readFile(path.join(folder, "one/this-year/episodes.csv"), "utf8")).toBe(first);
    const given = await returnWith({ "mine.csv": "A\n" });
    const refused = await ruleyard("make", "ssda903", "--out", given);
    expect(refused).toMatchObject({ exit: 2, said: expect.stringContaining("holds something else already") });
  });

  it.each([
    [["--children", "none", "--out", "x"], "“none” is no number of children"],
    [["--children", "0", "--out", "x"], "“0” is no number of children"],
    [["--seed", "1.5", "--out", "x"], "“1.5” is no seed"],
    [["--faults", "5", "--out", "x"], "“5” is no share of faults"],
    [["--only", "356", "--out", "x"], "--only says which faults to plant"],
    [
      ["--faults", "0.1", "--only", "nonsense", "--out", "x"],
      "There is no rule and no kind of fault nonsense",
    ],
    [["--year", "27", "--out", "x"], "“27” is no collection year"],
    [[], "Say where the files are to go"],
  ])("refuses %j in a sentence", async (words, sentence) => {
    const { exit, said } = await ruleyard("make", "ssda903", ...words);
    expect(exit).toBe(2);
    expect(said).toContain(sentence);
  });
});
