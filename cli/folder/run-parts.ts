// What a folder comes to: every rule over the data, then every cell in order, each with what it shows.
import type { SourceFile } from "#domain/dataset";
import { findingsTable } from "#domain/findings-csv";
import type { Finding } from "#domain/finding";
import { type Result, succeed } from "#domain/result";
import type { Trouble } from "#domain/rule";
import { openNotebook } from "#sandbox/notebook";
import type { Sandbox, Shown, ShownTable } from "#sandbox/sandbox";
import { chartOfFindings } from "./chart-of-findings";
import type { DataFile, FolderData } from "./data";

/** One rule or cell: its name, what it shows, and what stopped it. */
export type Part = { title: string; shown: Shown[]; trouble?: string };

export type FolderResult = {
  title: string;
  files: DataFile[];
  notes: string[];
  parts: Part[];
  /** What goes into result.csv, and what is said of it. */
  csv: { lines: string[][]; says: string };
};

/**
 * Runs the rules and the cells. One that cannot run stops none of the others.
 * @example (await runParts(engine, data, { rules, cells })).value.parts[0]?.shown // => [{ kind: "text", … }, …]
 */
export async function runParts(
  engine: Sandbox,
  folder: FolderData,
  { rules, cells }: { rules: SourceFile[]; cells: SourceFile[] },
): Promise<Result<FolderResult>> {
  const { source, data, dataset } = folder;
  const parts: Part[] = [];
  const sentences: Record<string, string> = {};
  for (const rule of rules) {
    const { declaration } = await engine.runExamples({ dataset: source, rule });
    if (declaration) sentences[declaration.code] = declaration.message;
  }
  const checked =
    rules.length > 0
      ? await engine.checkReturn({ dataset: source, rules, data })
      : { rules: [], findings: [] };
  for (const outcome of checked.rules) {
    const { code } = outcome;
    const title = `Rule ${code}${sentences[code] ? `. ${sentences[code]}` : ""}`;
    if (outcome.outcome === "skipped") parts.push({ title, shown: [], trouble: outcome.reason });
    else if (outcome.outcome === "crashed")
      parts.push({ title, shown: [], trouble: inWords(outcome.trouble) });
    else {
      const found = checked.findings.filter((finding) => finding.rule === code);
      parts.push({ title, shown: showFindings(folder, found, outcome.findings) });
    }
  }

  const notebook = openNotebook(engine, { dataset: source, data });
  let last: ShownTable | undefined;
  for (const cell of cells) {
    const { shown, trouble } = await notebook.run({ id: cell.path, source: cell.text });
    parts.push({ title: titleOf(cell.path), shown, ...(trouble && { trouble: inWords(trouble) }) });
    const at = shown.findLastIndex(({ kind }) => kind === "table");
    const whole = at < 0 ? undefined : await notebook.whole(cell.path, at);
    const title = shown[at]?.kind === "table" ? shown[at].table.title : "";
    if (whole?.ok) last = { ...whole.value, title };
  }

  const key = dataset.entity.key;
  const findings = { findings: checked.findings, data, key, sentences, columns: folder.columns };
  const csv =
    rules.length > 0
      ? { lines: findingsTable(findings), says: "every row that was found, for a spreadsheet" }
      : { lines: linesOf(last), says: `the table “${last?.title || "of the last cell"}”, for a spreadsheet` };
  return succeed({ title: "", files: folder.files, notes: folder.notes, parts, csv });
}

/** What a rule found, in a sentence, a table and a chart. */
function showFindings(folder: FolderData, findings: Finding[], count: number): Shown[] {
  const { data, dataset, columns } = folder;
  const [head = [], ...lines] = findingsTable({
    findings,
    data,
    key: dataset.entity.key,
    sentences: {},
    columns,
  });
  const asked = [...new Set(findings.map(({ cells }) => cells[0]?.table ?? ""))].join(", ");
  const said =
    count === 0
      ? "It found nothing."
      : `It found ${count.toLocaleString("en-GB")} ${count === 1 ? "row" : "rows"} of ${asked}.`;
  if (count === 0) return [{ kind: "text", text: said }];
  // The rule and its sentence stand above the table already.
  const shown = head.map((name, at) => ({ name: name === "Key" ? dataset.entity.key : name, at })).slice(2);
  const table: ShownTable = {
    title: "What was found",
    columns: shown.map(({ name }) => ({ name, isNumber: /^(Finding|Row in the file)$/.test(name) })),
    rows: lines.slice(0, mostLines).map((line) => shown.map(({ at }) => line[at] ?? "")),
    total: lines.length,
  };
  const chart = chartOfFindings(dataset, data, findings);
  return [
    { kind: "text", text: said },
    ...(chart ? [{ kind: "chart" as const, chart }] : []),
    { kind: "table", table },
  ];
}

const mostLines = 500;

function linesOf(table: ShownTable | undefined): string[][] {
  if (table === undefined) return [["No cell showed a table."]];
  return [table.columns.map(({ name }) => name), ...table.rows];
}

function inWords({ message, place }: Trouble): string {
  return place ? `Line ${place.line}: ${message}` : message;
}

const titleOf = (path: string) =>
  path
    .replace(/^cells\//, "")
    .replace(/\.[jt]s$/, "")
    .replaceAll("-", " ");
