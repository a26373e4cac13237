// What a cell of a notebook finds ready: each table by its name, and the collection.
import type { Dataset } from "#domain/dataset";

/**
 * The types of a cell's ready-made names, to stand beside the row types.
 * @example cellTypes(dataset).includes("declare const Episodes: Rows<EpisodesRow>;") // => true
 */
export function cellTypes(dataset: Dataset): string {
  const tables = Object.entries(dataset.tables).map(
    ([name, { title }]) => `/** ${title}: all its rows. */\ndeclare const ${name}: Rows<${name}Row>;`,
  );
  return [
    ...tables,
    "/** The collection that the rows are for. */\ndeclare const collection: Collection;",
    "",
  ].join("\n");
}
