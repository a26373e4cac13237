// Native loops that never ask whether to go on: only a host that can kill its engine survives them.
import { expect } from "vitest";
import { rule356, ruleOf, smallReturn } from "../small";
import { type Case, dataset, named, hostile } from "./case";

export const killed: Case[] = [
  hostile(
    "a text that doubles for ever is killed from outside",
    '() => { let text = "x"; const all = []; while (true) { text += text; all.push(text.replaceAll("x", "y")); } }',
    /too-much-memory|threw|too-long/,
  ),
  hostile(
    "a native loop that never asks is killed from outside",
    "() => { [].reverse.call({ length: 2 ** 53 - 1 }); }",
    "too-long",
  ),
  hostile(
    "a sparse list of four billion is killed from outside",
    "() => { const all = []; all[4294967294] = 1; all.sort(); }",
    "too-long",
  ),
  hostile(
    "a join of a hundred million is killed from outside",
    '() => new Array(1e8).join("xy").length > 0',
    /too-long|too-much-memory/,
  ),
  {
    name: "a killed engine takes only its own rule with it",
    async run(sandbox) {
      const rules = [
        rule356,
        named("2", ruleOf("() => { [].reverse.call({ length: 2 ** 53 - 1 }); }")),
        named("3", ruleOf("(row) => row.DEC < row.DECOM")),
      ];
      const heard: string[] = [];
      const done = await sandbox.checkReturn({ dataset, rules, data: smallReturn }, ({ code }) =>
        heard.push(code),
      );
      expect(done.rules).toMatchObject([
        { code: "356", findings: 1 },
        { code: "2", outcome: "crashed", trouble: { kind: "too-long" } },
        { code: "3", findings: 1 },
      ]);
      // Each is heard of as soon as it is known, which depends on the engines; the answer is in the rules' own order.
      expect(heard.toSorted()).toEqual(["2", "3", "356"]);
      expect(done.findings).toHaveLength(2);
    },
  },
];
