// What is wanted: the published rules of a dataset, by code, with what each needs its writer to know.
import { type Concept, conceptsOf } from "#domain/concept";
import type { Specified } from "#domain/specification";
import { listDatasets, readSpecification, readWordsNeeded } from "#rules";

export type Wanted = Specified & { needs: Concept[] };

/** Read from the shelf at most this often, in milliseconds: it changes with a new version of the house, or under its writer. */
const freshFor = 5_000;
const held = new Map<string, { at: number; specified: Promise<Wanted[]> }>();

/**
 * The published rules of a dataset, in their order; none for a dataset that is not on the shelf.
 * @example (await specification.read("ssda903")).length // => 322
 */
export function read(dataset: string): Promise<Wanted[]> {
  const before = held.get(dataset);
  if (before !== undefined && Date.now() - before.at < freshFor) return before.specified;
  const specified = readFromShelf(dataset);
  held.set(dataset, { at: Date.now(), specified });
  specified.catch(() => held.delete(dataset));
  return specified;
}

async function readFromShelf(dataset: string): Promise<Wanted[]> {
  const datasets = await listDatasets();
  if (datasets.includes(dataset)) {
    const [specified, lines] = await Promise.all([readSpecification(dataset), readWordsNeeded(dataset)]);
    const words = new Map(lines.map((line) => [line.code, line.words]));
    return specified.map((rule) => ({
      ...rule,
      needs: conceptsOf({ ...rule, words: words.get(rule.code) ?? [] }),
    }));
  }
  held.delete(dataset); // What was never there is not remembered, whatever anyone asks for.
  return [];
}

/**
 * One published rule, or null.
 * @example (await specification.find("ssda903", "356"))?.sentence // => "An episode must not end before it starts."
 */
export async function find(dataset: string, code: string): Promise<Wanted | null> {
  return (await read(dataset)).find((specified) => specified.code === code) ?? null;
}
