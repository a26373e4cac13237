// What a folder came to, in the window: tables as columns of text, charts as lines of blocks.
import { type Chart, drawChart } from "#domain/chart";
import type { Shown, ShownTable } from "#sandbox/sandbox";
import type { FolderResult } from "./run-parts";

const mostRows = 15;
const width = Math.max(60, Math.min(160, process.stdout.columns ?? 100)) - 4;
const widest = 44;

/** Says a line to whoever sits at the window. */
export function say(line: string): void {
  // Nothing from a file may speak to the window itself, which has words of its own for colours and more.
  process.stdout.write(`${line.replaceAll(/(?!\n)\p{Cc}/gu, " ")}\n`);
}

/**
 * Prints a whole result.
 * @example printResult(result) // => "01 see the mess first", and a table under it
 */
export function printResult({ files, notes, parts }: FolderResult): void {
  say("FILES");
  if (files.length === 0) say("  There is no file in the folder data.");
  const tables = files.filter(({ isOwn }) => !isOwn).map(({ says, rows }) => `${says} (${rows})`);
  for (const line of wrap(tables)) say(`  ${line}`);
  for (const { name, rows, says } of files.filter(({ isOwn }) => isOwn))
    say(`  ${name}: ${rows} ${rows === 1 ? "row" : "rows"}, ${says}`);
  for (const note of notes) say(`  Note: ${note}`);
  for (const { title, shown, trouble } of parts) {
    say(`\n${title.toUpperCase()}`);
    for (const one of shown) for (const line of linesOf(one)) say(`  ${line}`);
    if (trouble !== undefined) say(`  It could not run to its end. ${trouble}`);
    else if (shown.length === 0) say("  It ran, and shows nothing.");
  }
}

function linesOf(shown: Shown): string[] {
  switch (shown.kind) {
    case "text":
      return shown.text.split("\n");
    case "printed":
      return shown.lines;
    case "list":
      return [
        ...shown.items.slice(0, mostRows).map((item) => `- ${item}`),
        ...more(shown.items.length, shown.total),
      ];
    case "table":
      return tableLines(shown.table);
    case "chart":
      return chartLines(shown.chart);
  }
}

/**
 * A table as lines of text of equal width.
 * @example tableLines({ title: "", columns: [{ name: "A", isNumber: true }], rows: [["1"]], total: 1 }) // => ["A", "-", "1"]
 */
export function tableLines({ title, columns, rows, total }: ShownTable): string[] {
  const shown = rows.slice(0, mostRows);
  const filled = columns.map((_, index) => index).filter((index) => shown.some((row) => row[index] !== ""));
  const cell = (row: readonly string[], index: number) => cut((row[index] ?? "").replaceAll(/\s+/g, " "));
  const names = columns.map(({ name }) => name);
  const widthOf = (index: number) =>
    Math.max(...[names, ...shown].map((row) => [...cell(row, index)].length));
  // As many columns as the window has room for; the page has them all.
  let room = width;
  const at = filled.filter((index, place) => {
    room -= widthOf(index) + 2;
    return place === 0 || room >= 0;
  });
  const widths = at.map(widthOf);
  const line = (row: readonly string[]) =>
    at
      .map((index, column) => {
        const text = cell(row, index);
        const space = " ".repeat(Math.max(0, (widths[column] ?? 0) - [...text].length));
        return columns[index]?.isNumber ? space + text : text + space;
      })
      .join("  ")
      .trimEnd();
  return [
    ...(title ? [title] : []),
    line(names),
    at.map((_, column) => "-".repeat(widths[column] ?? 0)).join("  "),
    ...shown.map(line),
    ...(at.length < filled.length
      ? [`… and ${filled.length - at.length} more columns: see result.html.`]
      : []),
    ...more(shown.length, total),
  ];
}

/** Short texts, as many to a line as there is room for. */
function wrap(texts: string[]): string[] {
  const lines: string[] = [];
  for (const text of texts) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + text.length + 2 <= width)
      lines[lines.length - 1] = `${last}, ${text}`;
    else lines.push(text);
  }
  return lines;
}

function chartLines(chart: Chart): string[] {
  const { drawn } = drawChart(chart);
  const shown = drawn.slice(0, 20);
  const width = Math.max(0, ...shown.map(({ label }) => [...cut(label)].length));
  const lines = shown.map(({ label, value, height, base }) => {
    const text = cut(label);
    const bar = "█".repeat(Math.max(height === base ? 0 : 1, Math.round(Math.abs(height - base) * 30)));
    return `${text}${" ".repeat(width - [...text].length)}  ${bar} ${value}`;
  });
  return [chart.title, ...lines, ...more(shown.length, drawn.length + chart.more)];
}

function more(shown: number, total: number): string[] {
  return shown < total
    ? [`… and ${(total - shown).toLocaleString("en-GB")} more: see result.html and result.csv.`]
    : [];
}

const cut = (text: string) =>
  [...text].length > widest ? `${[...text].slice(0, widest - 1).join("")}…` : text;
