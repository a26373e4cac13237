import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { folder, rule356, ruleyard, shelf, shelfWith } from "./terminal-for-tests";

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
