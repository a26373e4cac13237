// Two versions of a rule are told apart by the rows on which they differ.
import { afterAll, expect, test } from "vitest";
import { readDatasetSource, readRuleFiles } from "#rules";
import { openSandbox } from "#sandbox/node";

const sandbox = await openSandbox();
afterAll(() => sandbox.close());
const dataset = await readDatasetSource("ssda903");
const path = "rules/ssda903/356-ends-before-it-starts.ts";
const text = `rule({
  code: "356",
  message: "An episode must not end before it starts.",
  table: "Episodes",
  fields: ["DECOM", "DEC"],
  fails: (episode) => episode.DEC < episode.DECOM,
  valid: { "ends the day it starts": { DECOM: "2026-04-01", DEC: "2026-04-01" } },
  invalid: { "ends the day before": { DECOM: "2026-04-02", DEC: "2026-04-01" } },
});
`;
const compare = (mine: string, theirs: string) =>
  sandbox.compareRules({ dataset, mine: { path, text: mine }, theirs: { path, text: theirs } });

test("a version that also finds the day itself differs on that row, and on no other kind of row", async () => {
  const { asked, differences, trouble } = await compare(text, text.replace("DEC < ep", "DEC <= ep"));
  expect(trouble).toBe(undefined);
  expect(asked).toBeGreaterThan(10);
  expect(differences[0]).toMatchObject({
    name: "ends the day it starts",
    from: "mine",
    table: "Episodes",
    row: 0,
    mine: "left alone",
    theirs: "found",
  });
  for (const { tables } of differences) {
    const cells = tables[0]?.rows[0]?.cells;
    expect(cells?.DEC).toBe(cells?.DECOM);
  }
});

test("an example of the one is asked of the other too", async () => {
  const theirs = text.replace(
    "  invalid: {",
    `  invalid: { "one day stay": { DECOM: "2026-04-01", DEC: "2026-04-02", LS: "C2" },`,
  );
  const changed = theirs.replace("episode.DEC < episode.DECOM", `episode.LS === "C2"`);
  const { differences } = await compare(text, changed);
  expect(differences.find(({ name }) => name === "one day stay")).toMatchObject({
    from: "theirs",
    mine: "left alone",
    theirs: "found",
  });
});

test("two that say the same in other words do not differ", async () => {
  const { asked, differences } = await compare(
    text,
    text.replace("episode.DEC < episode.DECOM", "episode.DECOM > episode.DEC"),
  );
  expect([asked > 10, differences]).toEqual([true, []]);
});

test("one that stops on a row says so, and one that never ends is named", async () => {
  const stopping = text.replace("episode.DEC < episode.DECOM", "episode.nothing.at.all < 1");
  expect((await compare(stopping, text)).differences[0]).toMatchObject({ mine: "stopped" });
  const endless = text.replace("episode.DEC < episode.DECOM", "{ while (true) {} }");
  expect((await compare(text, endless)).trouble).toMatchObject({ side: "theirs", kind: "too-long" });
  expect((await compare("rule({", text)).trouble).toMatchObject({ side: "mine", kind: "syntax" });
});

test("no rule of the shelf differs from itself", async () => {
  const rules = (await readRuleFiles("ssda903")).filter((_, at) => at % 40 === 0);
  for (const rule of rules) expect((await compare(rule.text, rule.text)).differences).toEqual([]);
});
