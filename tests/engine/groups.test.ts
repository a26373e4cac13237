// Rows that hang together within a child, and tables that belong to no child, as a dataset declares them.
import { afterAll, describe, expect, it } from "vitest";
import type { Return, TextTable } from "#domain/return";
import { rowTypes } from "#sandbox/row-types";
import { openSandbox } from "#sandbox/node";
import type { DatasetSource } from "#sandbox/sandbox";

const sandbox = await openSandbox();
afterAll(() => sandbox.close());

const declared = (groups: string): DatasetSource => ({
  id: "visits",
  files: [
    {
      path: "rules/visits/dataset.ts",
      text: `dataset({
  name: "Visits",
  entity: { name: "child", plural: "children", key: "CHILD" },
  collection: { starts: "04-01", ends: "03-31", newest: 2027 },
  groups: ${groups},
});
const text = { type: "text", title: "Text" }, date = { type: "date", title: "Day" };
table("Sender", { title: "Sender", about: "return", fields: { LEA: text } });
table("Episodes", { title: "Episodes", fields: { CHILD: text, NUMBER: text, OPENED: date } });
table("Visits", { title: "Visits", order: ["DAY"], fields: { CHILD: text, NUMBER: text, DAY: date } });
table("Needs", { title: "Needs", fields: { CHILD: text, NEED: text } });`,
    },
  ],
});
const source = declared('{ episode: { title: "All of one episode.", key: "NUMBER", head: "Episodes" } }');

function table(name: string, header: string, ...rows: string[]): TextTable {
  const cells = rows.map((row) => row.split(" "));
  return {
    table: name,
    rows: rows.length,
    columns: Object.fromEntries(
      header.split(" ").map((field, at) => [field, cells.map((row) => row[at] ?? "")]),
    ),
  };
}
const data: Return = {
  collection: { year: 2027, start: "2026-04-01", end: "2027-03-31" },
  thisYear: {
    Sender: table("Sender", "LEA", "999"),
    Episodes: table("Episodes", "CHILD NUMBER OPENED", "A 1 2026-05-01", "A 2 2026-08-01", "B 1 2026-09-01"),
    Visits: table(
      "Visits",
      "CHILD NUMBER DAY",
      "A 1 2026-04-30",
      "A 2 2026-08-01",
      "B 1 2026-08-31",
      "A 1 2026-05-02",
      "C 7 2026-05-02",
    ),
  },
};

async function found(tableName: string, fails: string): Promise<number[] | string | undefined> {
  const text = `rule({ code: "1", message: "It holds.", table: ${tableName}, fields: ["${tableName === '"Sender"' ? "LEA" : "CHILD"}"], fails: ${fails}, valid: {}, invalid: {} });`;
  const { rules, findings } = await sandbox.checkReturn({
    dataset: source,
    rules: [{ path: "rules/visits/1-x.ts", text }],
    data,
  });
  const [rule] = rules;
  if (rule?.outcome === "crashed") return rule.trouble.message;
  return findings.map(({ cells }) => cells[0]?.row ?? -1);
}

describe("a group", () => {
  it("holds the rows of the same child with the same key, and its head as one row", async () => {
    expect(await found('"Visits"', "(visit) => visit.DAY < visit.episode.Episodes?.OPENED")).toEqual([0, 2]);
    expect(await found('"Episodes"', "(it) => it.episode.Visits.length === 2")).toEqual([0]);
  });

  it("keeps its rows in their table's order, and is the same object for all of them", async () => {
    expect(
      await found('"Visits"', "(visit) => visit.episode.Visits[0] === visit && visit.next !== undefined"),
    ).toEqual([0]);
    expect(await found('"Visits"', "(visit) => visit.episode.Episodes?.episode === visit.episode")).toEqual([
      0, 1, 2, 3,
    ]);
  });

  it("has no head when that row is missing", async () => {
    expect(await found('"Visits"', "(visit) => visit.episode.Episodes === undefined")).toEqual([4]);
  });

  it("can be asked of several tables at once, and of none that lacks the key", async () => {
    expect(await found('["Visits", "Needs"]', "(row) => row.episode?.Episodes === undefined")).toEqual([4]);
    expect(await found('"Visits"', "(visit) => visit.episod")).toContain("Did you mean episode?");
    expect(await found('"Visits"', "(visit) => visit.episode.Needs")).toContain(
      "This episode has no table Needs",
    );
  });

  it("is typed for the editor", async () => {
    const dataset = await sandbox.readDataset(source);
    if (!dataset.ok) throw new Error(dataset.reason);
    const types = rowTypes(dataset.value);
    expect(types).toContain("readonly episode: EpisodeGroup;");
    expect(types.split("interface EpisodeGroup")[1]).toContain("readonly Episodes: EpisodesRow | undefined;");
    expect(types.split("interface SenderRow")[1]?.split("}")[0]).not.toContain("child");
  });

  it.each([
    [
      '{ episode: { title: "", key: "EPISOD", head: "Episodes" } }',
      "the group episode needs a table of children",
    ],
    ['{ episode: { title: "", key: "LEA", head: "Sender" } }', "the group episode needs a table of children"],
    ['{ child: { title: "", key: "NUMBER", head: "Episodes" } }', '"child" cannot be the name of a group'],
  ])("is refused where it cannot be: %s", async (groups, reason) => {
    expect(await sandbox.readDataset(declared(groups))).toMatchObject({
      ok: false,
      reason: expect.stringContaining(reason),
    });
  });
});

describe("a table about the return", () => {
  it("is whole, and its rows belong to no child", async () => {
    expect(
      await found(
        '"Sender"',
        "(sender, collection) => sender.LEA === '999' && collection.Visits.length === 5",
      ),
    ).toEqual([0]);
    expect(await found('"Sender"', "(sender) => sender.child")).toContain("is not a field of Sender");
    expect(await found('"Visits"', "(visit) => visit.child.Sender")).toContain("A child has no table Sender");
  });
});
