// A check that several engines share: the same answer in the same order, however many there are.
import { expect } from "vitest";
import { codeReturn } from "#domain/coded";
import type { Return } from "#domain/return";
import { ruleOf, smallReturn } from "../small";
import { type Case, dataset, named } from "./case";

const codes = Array.from({ length: 12 }, (_, at) => String(at + 10));
const rules = codes.map((code, at) =>
  named(
    code,
    ruleOf(
      at % 3 === 0 ? "(row) => row.DEC < row.DECOM" : `(_, { Episodes }) => Episodes.length > ${at % 4}`,
    ),
  ),
);

/** A few score children, so that each engine has something to do. */
const larger: Return = {
  ...smallReturn,
  thisYear: Object.fromEntries(
    Object.entries(smallReturn.thisYear).map(([name, table]) => [
      name,
      {
        ...table,
        rows: table.rows * 60,
        columns: Object.fromEntries(
          Object.entries(table.columns).map(([field, cells]) => [
            field,
            Array.from({ length: 60 }, (_, copy) =>
              cells.map((cell) => (field === "CHILD" && cell !== "" ? `${cell}-${copy}` : cell)),
            ).flat(),
          ]),
        ),
      },
    ]),
  ),
};

export const shared: Case[] = [
  {
    name: "rules are answered in their own order, and each is heard of once",
    async run(sandbox) {
      const heard: string[] = [];
      const done = await sandbox.checkReturn({ dataset, rules, data: larger }, ({ code }) =>
        heard.push(code),
      );
      expect(done.rules.map(({ code }) => code)).toEqual(codes);
      expect(heard.toSorted()).toEqual(codes);
      const places = done.findings.map(({ rule }) => codes.indexOf(rule));
      expect(places).toEqual(places.toSorted((one, other) => one - other));
      expect(done.findings.filter(({ rule }) => rule === "10")).toHaveLength(60);
    },
  },
  {
    name: "a return that comes coded is answered as one that comes as text",
    async run(sandbox) {
      const asked = { dataset, rules: rules.slice(0, 5) };
      const [text, coded] = [
        await sandbox.checkReturn({ ...asked, data: larger }),
        await sandbox.checkReturn({ ...asked, data: codeReturn(larger) }),
      ];
      expect(coded.findings).toEqual(text.findings);
    },
  },
  {
    name: "rules that were evaluated ahead remember nothing of the return before",
    async run(sandbox) {
      const counts = ruleOf("() => ++calls > 2");
      const rule = named("50", { ...counts, text: `let calls = 0;\n${counts.text}` });
      const asked = { dataset, rules: [rule, ...rules.slice(0, 8)], data: smallReturn };
      await sandbox.prepare(asked);
      const first = await sandbox.checkReturn(asked);
      await sandbox.prepare(asked);
      expect((await sandbox.checkReturn(asked)).findings).toEqual(first.findings);
      expect((await sandbox.checkReturn(asked)).findings).toEqual(first.findings);
    },
  },
  {
    name: "only the wanted rules are answered",
    async run(sandbox) {
      const only = ["12", "20"];
      const done = await sandbox.checkReturn({ dataset, rules, data: smallReturn, only });
      expect(done.rules.map(({ code }) => code)).toEqual(only);
    },
  },
];
