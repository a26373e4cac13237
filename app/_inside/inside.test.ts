import { afterAll, expect, test } from "vitest";
import { openSandbox } from "#sandbox/node";
import { ruleOf, smallDataset as dataset, smallReturn as data } from "../../tests/engine/small";
import { type Line, readInside } from "./inside";

const sandbox = await openSandbox();
afterAll(() => sandbox.close());

/** Lines as they would be read: indented, each with what it came to. */
async function inside(fails: string, row: number): Promise<string[]> {
  const rule = ruleOf(fails);
  const trace = await sandbox.trace({ dataset, rule, row: { table: "Episodes", row, data } });
  if (!trace.ok) throw new Error(trace.reason);
  const say = (lines: Line[], indent: string): string[] =>
    lines.flatMap((line) => [
      `${indent}${line.join ?? line.code}: ${line.value?.text ?? "not looked at"}`,
      ...line.from.map(({ code, value }) => `${indent}  ${code} is ${value.text}`),
      ...say(line.lines, `${indent}  `),
      ...line.calls.flatMap((call) => [
        `${indent}  for ${call.given}: ${call.value?.text ?? "nothing"}`,
        ...say(call.lines, `${indent}    `),
      ]),
    ]);
  return say(readInside(trace.value, rule.text), "");
}

test("a comparison is one line with the values that it was worked out from", async () => {
  expect(await inside("(row) => row.DEC < row.DECOM", 0)).toEqual([
    "row.DEC < row.DECOM: true",
    "  row.DEC is 2026-04-01",
    "  row.DECOM is 2026-05-01",
  ]);
});

test("what is joined by the same word stands on one level, and what was not looked at says so", async () => {
  const lines = await inside('(row) => row.RNE === "S" && !isBlank(row.DEC) && row.DEC < row.DECOM', 0);
  expect(lines).toEqual([
    "all: false",
    '  row.RNE === "S": false',
    "    row.RNE is P",
    "  not: not looked at",
    "    isBlank(row.DEC): not looked at",
    "  row.DEC < row.DECOM: not looked at",
  ]);
});

test("steps come one after the other, as far as the rule got", async () => {
  const lines = await inside(
    `(row) => {
      const before = row.previous;
      if (!before) return false;
      return row.DECOM < before.DEC;
    }`,
    1,
  );
  expect(lines).toEqual([
    "before = row.previous: blank",
    "if !before: true",
    "  before is blank",
    "return false: false",
    "return row.DECOM < before.DEC: not looked at",
  ]);
});

test("each element of a list has its own lines", async () => {
  expect(await inside('(row) => row.child.Episodes.some((one) => one.RNE === "P")', 1)).toEqual([
    "row.child.Episodes.some((one) => …): true",
    "  for row 2 of Episodes: false",
    '    one.RNE === "P": false',
    "      one.RNE is S",
    "  for row 1 of Episodes: true",
    '    one.RNE === "P": true',
    "      one.RNE is P",
  ]);
});
