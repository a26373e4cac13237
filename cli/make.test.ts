import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { folder, returnWith, ruleyard } from "./terminal-for-tests";

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
