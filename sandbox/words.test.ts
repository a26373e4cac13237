// Every word does what its own line of docs says: the examples are run, in the engine.
import { describe, expect, it } from "vitest";
import { openSandbox } from "./node";
import { openNotebook } from "./notebook";
import { words } from "./words";

const dataset = {
  id: "small",
  files: [
    {
      path: "dataset.ts",
      text: `dataset({
        name: "Small",
        entity: { name: "child", plural: "children", key: "CHILD" },
        collection: { starts: "04-01", ends: "03-31", newest: 2027 },
        tables: { Header: { title: "Children", fields: { CHILD: { type: "text", title: "Child" } } } },
        reference: { postcodes: { title: "Postcodes", key: "pcd", squeeze: true, fields: {
          pcd: { type: "text", title: "Postcode" }, laua: { type: "text", title: "District" },
        } } },
      });`,
    },
  ],
};
const postcodes = { table: "postcodes", rows: 1, columns: { pcd: ["ZZ1 1AA"], laua: ["E06000001"] } };
const collection = { year: 2027, start: "2026-04-01", end: "2027-03-31" };
const data = { collection, thisYear: {}, reference: { postcodes } };

const sandbox = await openSandbox();

/** What two expressions come to, as JSON. */
async function say(...expressions: string[]): Promise<string[]> {
  const cells = expressions.map((source, at) => ({
    id: `${at}`,
    source: `String(JSON.stringify(${source}))`,
  }));
  const notebook = openNotebook(sandbox, { dataset, data });
  const done = await Promise.all(cells.map((cell) => notebook.run(cell)));
  return done.map(({ shown: [shown], trouble }) =>
    shown?.kind === "text" ? shown.text : (trouble?.message ?? "nothing"),
  );
}

describe("the words", () => {
  it.each(words)("$name: $example.call // => $example.answer", async ({ example }) => {
    const [called, answer] = await say(example.call, example.answer);
    expect(called).toBe(answer);
  });

  it("are about twenty, each with a sentence", () => {
    expect(words.length).toBeGreaterThan(14);
    for (const { name, about } of words) expect(about, name).toMatch(/^[A-Z0-9].*\.$/);
  });
});

describe("dates", () => {
  it.each([
    ['ageOn("2008-02-29", "2025-02-27")', "16"],
    ['ageOn("2008-02-29", "2025-02-28")', "17"],
    ['ageOn("2008-02-29", "2024-02-28")', "15"],
    ['ageOn("2008-02-29", "2024-02-29")', "16"],
    ['ageOn("2010-06-15", "2026-06-14")', "15"],
    ['ageOn("2010-06-15", "2026-06-15")', "16"],
    ['ageOn("2010-06-15", "2010-06-14")', "-1"],
    ['ageOn(undefined, "2026-06-15") === undefined', "true"],
    ['ageOn("2010-13-15", "2026-06-15") === undefined', "true"],
    ['addYears("2024-02-29", 4)', '"2028-02-29"'],
    ['addYears("2024-02-29", -1)', '"2023-02-28"'],
    ['addMonths("2024-03-31", -1)', '"2024-02-29"'],
    ['addMonths("2026-11-30", 3)', '"2027-02-28"'],
    ['addMonths("2026-01-15", -13)', '"2024-12-15"'],
    ['addDays("2024-02-28", 1)', '"2024-02-29"'],
    ['addDays("2026-01-01", -1)', '"2025-12-31"'],
    ['daysBetween("2026-03-28", "2026-03-30")', "2"],
    ['daysBetween("2026-04-15", "2026-04-01")', "-14"],
    ['sameDay("2026-04-01", undefined)', "false"],
    ["sameDay(undefined, undefined)", "false"],
    ['workingDaysBetween("2026-12-24", "2026-12-29")', "1"],
    ['workingDaysBetween("2022-06-01", "2022-06-06")', "1"],
    ['workingDaysBetween("2026-04-08", "2026-04-02")', "-2"],
    ['workingDaysBetween("2021-12-24", "2021-12-29")', "1"],
    ['isBlank("  ")', "true"],
    ["isBlank(0)", "false"],
    ["oneOf(undefined, [undefined])", "false"],
    ['oneOf("1", 1, 2)', "true"],
    ['overlaps("2026-04-01", "2026-04-09", "2026-04-09", "2026-04-20")', "false"],
    ['overlaps("2026-04-01", undefined, "2026-05-01", undefined)', "true"],
    ['overlaps(undefined, undefined, "2026-05-01", undefined)', "false"],
    ['overlaps({ A: "2026-04-01" }, { A: "2026-04-02", B: "2026-04-03" }, "A", "B")', "true"],
    [
      'runs([{ A: "2026-04-01", B: "2026-04-09" }, { A: "2026-04-10", B: "2026-04-12" }], "A", "B").length',
      "2",
    ],
    [
      'runs([{ A: "2026-04-10", B: "2026-04-12" }, { A: "2026-04-01", B: "2026-04-09" }], "A", "B", 1).map((run) => [run.start, run.end, run.rows.length])',
      '[["2026-04-01", "2026-04-12", 2]]',
    ],
    [
      'sortBy([{ D: undefined }, { D: "2026-01-02" }, { D: "2026-01-01" }], "D").map((row) => row.D ?? "")',
      '["2026-01-01", "2026-01-02", ""]',
    ],
    ['sortBy([{ A: 1, B: 2 }, { A: 1, B: 1 }], "A", (row) => row.B).map((row) => row.B)', "[1, 2]"],
    ['earliest(["2026-05-01", "2026-04-01"])', '"2026-04-01"'],
    ["latest([]) === undefined", "true"],
    ['latestDay("ZZ/ZZ/2010")', '"2010-12-31"'],
    ['latestDay("zz/02/2024")', '"2024-02-29"'],
    ['latestDay("15/05/2010")', '"2010-05-15"'],
    ['latestDay("15/ZZ/2010")', '"2010-12-15"'],
    ['latestDay("ZZ/ZZ/ZZZZ")', '"9999-12-31"'],
    ['latestDay("29/02/ZZZZ")', '"9996-02-29"'],
    ['latestDay("2010-05-15") === undefined', "true"],
    ['latestDay("31/02/2010") === undefined', "true"],
    ['latestDay("ZZ/13/2010") === undefined', "true"],
    ["latestDay(undefined) === undefined", "true"],
    ["sumBy([], (row) => row.N)", "0"],
    ['sumBy([{ N: "x" }, { N: 1 }], "N")', "1"],
  ])("%s is %s", async (call, answer) => {
    const [called, wanted] = await say(call, answer);
    expect(called).toBe(wanted);
  });
});
