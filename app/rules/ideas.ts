// The approved rules with what each does, read once for as long as a rule's text is the same.
import { createHash } from "node:crypto";
import type { RuleWithIdeas } from "#domain/idea";
import { type Found, findIdeas } from "#sandbox/ideas/find";
import { approved } from "#server/shelf";
import { readDataset } from "./dataset";

export type ApprovedIdeas = RuleWithIdeas & { path: string; text: string };

declare global {
  var ruleyardIdeas: Map<string, Found> | undefined;
}
const most = 2_000;

/**
 * Every approved rule of a dataset, in the order of the shelf, with its ideas. A dataset that is not there is not found.
 * @example (await readIdeas("ssda903"))[0] // => { code: "1000", ideas: ["other-table", "last-year"], … }
 */
export async function readIdeas(id: string): Promise<ApprovedIdeas[]> {
  const dataset = await readDataset(id);
  const { rules } = await approved(id);
  globalThis.ruleyardIdeas ??= new Map();
  const known = globalThis.ruleyardIdeas;
  const tables = JSON.stringify([dataset.tables, dataset.facts, dataset.groups]);
  const ground = createHash("sha256").update(tables).digest("hex");
  return rules.map(({ code, path, text }) => {
    const key = createHash("sha256").update(ground).update(text).digest("hex");
    const found = known.get(key) ?? findIdeas(dataset, text);
    if (known.size >= most) known.clear();
    known.set(key, found);
    return { code, path, text, ...found };
  });
}
