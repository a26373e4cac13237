// What a cell of a notebook finds ready: each table by its name, the collection, show and chart, and what cells made.
import type { Dataset } from "#domain/dataset";

/**
 * The types of a cell's ready-made names, to stand beside the row types; `made` are names that other cells made. What
 * those hold is known only once the cells have run, so the editor lets every use of them be.
 * @example cellTypes(dataset, ["late"]).includes("declare const Episodes: Rows<EpisodesRow>;") // => true
 */
export function cellTypes(dataset: Dataset, made: readonly string[]): string {
  const tables = Object.entries(dataset.tables).map(
    ([name, { title }]) => `/** ${title}: all its rows. */\ndeclare const ${name}: Rows<${name}Row>;`,
  );
  return [
    ...tables,
    "/** The collection that the rows are for. */\ndeclare const collection: Collection;",
    ready,
    ...made.map((name) => `/** Made in a cell. */\ndeclare let ${name}: any;`),
    "",
  ].join("\n");
}

const ready = `/**
 * Shows rows as a table, or any other value, with a title if you give one.
 * @example show(Episodes.filter((row) => isBlank(row.DEC)), "Not ended")
 */
declare function show(value: unknown, title?: string): void;
/**
 * Draws a chart of rows: a bar for each value of \`x\` (how many rows, or the sum of \`y\`), a line or dots of \`y\` over \`x\`,
 * or a histogram of \`x\`.
 * @example chart(Episodes, { kind: "bar", x: "REC", title: "How episodes ended" })
 */
declare function chart<Row>(
  rows: readonly Row[] | ReadonlyMap<unknown, unknown> | ReadonlySet<Row>,
  settings: {
    kind: "bar" | "line" | "scatter" | "histogram";
    /** The column along the bottom. */
    x?: (keyof Row & string) | "key" | "value";
    /** The column up the side: numbers. */
    y?: (keyof Row & string) | "value";
    title?: string;
    xTitle?: string;
    yTitle?: string;
  },
): void;
declare const console: { log(...values: unknown[]): void };`;
