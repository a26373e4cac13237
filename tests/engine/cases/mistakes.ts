// The mistakes that people make first: each gets its own sentence, at its own place, wherever it stands in the file.
import { expect } from "vitest";
import type { ExamplesReport } from "#domain/rule";
import { exampleRule, mistakes } from "#sandbox/mistakes";
import type { Sandbox } from "#sandbox/sandbox";
import { type Case, examples } from "./case";

/** Everything that a report says with a place. */
const said = ({ trouble, examples: each, slips = [] }: ExamplesReport) =>
  [trouble, ...each.map((one) => one.trouble), ...slips].flatMap((one) => (one?.place ? [one] : []));

function placeOf(text: string, at: number) {
  const before = text.slice(0, at).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}

async function look(sandbox: Sandbox, text: string) {
  return said(await examples(sandbox, { path: "rules/small/356-ends-before-it-starts.ts", text }));
}

export const mistakeCases: Case[] = [
  ...mistakes.map(
    ({ right, wrong, at, says }): Case => ({
      name: `the mistake ${wrong.replace(/\s+/g, " ")} is explained where it stands`,
      async run(sandbox) {
        for (const head of ["", "// A note.\n\nconst limit: number = 2;\n"]) {
          const text = head + exampleRule.replace(right, () => wrong);
          const from = text.indexOf(wrong);
          const place =
            at === "\n" ? placeOf(text, from + wrong.length) : placeOf(text, from + wrong.indexOf(at));
          const all = await look(sandbox, text);
          const found = all.find((one) => one.message === says);
          expect(found?.message ?? all.map((one) => one.message)).toBe(says);
          if (/DECON is not|field DECON/.test(says)) expect(found?.place?.line).toBe(place.line);
          else expect(found?.place).toEqual(place);
        }
      },
    }),
  ),
  {
    name: "a right rule is told of no mistake",
    async run(sandbox) {
      expect(await look(sandbox, exampleRule)).toEqual([]);
    },
  },
];
