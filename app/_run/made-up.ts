// The made-up return that stands beside a dataset, as files to check.
import { collectionOf } from "#domain/collection";
import type { Dataset } from "#domain/dataset";
import { type GivenFile, readReturn } from "#domain/read-return";
import type { Result } from "#domain/result";
import { succeed } from "#domain/result";
import type { Return } from "#domain/return";

/** The texts of CSV and XML files by name. */
export type MadeUpTexts = {
  thisYear: Record<string, string>;
  lastYear: Record<string, string>;
  reference: Record<string, string>;
};

/**
 * The texts as the files that a person would choose.
 * @example madeUpFiles({ thisYear: { "episodes.csv": "CHILD,…" }, lastYear: {}, reference: {} })
 * // => [{ name: "episodes.csv", bytes: Uint8Array, year: "this" }]
 */
export function madeUpFiles(madeUp: MadeUpTexts): GivenFile[] {
  const encoder = new TextEncoder();
  const files = (texts: Record<string, string>, year: GivenFile["year"]) =>
    Object.entries(texts).map(([name, text]) => ({ name, bytes: encoder.encode(text), year }));
  return [
    ...files(madeUp.thisYear, "this"),
    ...files(madeUp.lastYear, "last"),
    ...files(madeUp.reference, "reference"),
  ];
}

/**
 * The made-up return, read as any return is.
 * @example await madeUpReturn(dataset, texts) // => { ok: true, value: { collection: { year: 2027, … }, thisYear: { … } } }
 */
export async function madeUpReturn(dataset: Dataset, madeUp: MadeUpTexts): Promise<Result<Return>> {
  const collection = collectionOf(dataset.collection, dataset.collection.newest);
  const read = await readReturn(dataset, madeUpFiles(madeUp), collection);
  return read.ok ? succeed(read.value.data) : read;
}
