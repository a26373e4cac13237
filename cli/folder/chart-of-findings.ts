// What a rule found, as a chart: the found rows by a code or a date that the rule looks at.
import { readCell } from "#domain/cell";
import { cellAt, type CodedReturn } from "#domain/coded";
import type { Chart } from "#domain/chart";
import type { Dataset } from "#domain/dataset";
import type { Finding } from "#domain/finding";

const mostBars = 20;

/**
 * A chart of the found rows; undefined where nothing about them is worth drawing.
 * @example chartOfFindings(dataset, data, findings)?.title // => "Rows found, by RNE"
 */
export function chartOfFindings(dataset: Dataset, data: CodedReturn, findings: Finding[]): Chart | undefined {
  const rows = findings.flatMap(({ cells: [first] }) => (first?.year === "this" ? [first] : []));
  const [one] = rows;
  const own = dataset.tables[one?.table ?? ""]?.fields ?? {};
  const fields = one?.fields.filter((name) => own[name] && name !== dataset.entity.key) ?? [];
  const valuesOf = (name: string) =>
    rows.flatMap(({ table, row }) => {
      const field = own[name];
      const text = cellAt(data.thisYear[table], name, row) ?? "";
      return table === one?.table && field ? [readCell(field, text, dataset.dates)] : [];
    });
  const kinds = ["choice", "date", "text", "number"];
  const ordered = fields.toSorted(
    (a, b) => kinds.indexOf(own[a]?.type ?? "") - kinds.indexOf(own[b]?.type ?? ""),
  );
  const others = Object.keys(own).filter((each) => own[each]?.type === "choice");
  const worth = [...ordered, ...others].filter((each) => valuesOf(each).some((value) => value !== undefined));
  // Where all found rows share a code, another field tells more.
  const name = worth.find((each) => new Set(valuesOf(each)).size > 1) ?? worth[0];
  const field = own[name ?? ""];
  if (name === undefined || field === undefined) return undefined;
  const values = valuesOf(name);
  const there = values.filter((value) => value !== undefined);
  const blank = values.length - there.length;
  const about = {
    title: `Rows found, by ${name}`,
    y: { title: "Rows found", kind: "number" as const },
    blank,
  };
  if (field.type === "date" || field.type === "number") {
    const points = there.slice(0, 5_000).map((x) => ({ x, y: 1 }));
    const x = { title: name, kind: field.type };
    return { kind: "histogram", ...about, x, points, more: there.length - points.length };
  }
  const piles = new Map<string, number>();
  for (const value of there) piles.set(String(value), (piles.get(String(value)) ?? 0) + 1);
  const bars = [...piles].sort(([, one], [, other]) => other - one).map(([x, y]) => ({ x, y }));
  const points = bars.slice(0, mostBars);
  return {
    kind: "bar",
    ...about,
    x: { title: name, kind: "text" },
    points,
    more: bars.length - points.length,
  };
}
