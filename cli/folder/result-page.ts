// What a folder came to as one page: no script, nothing fetched, read by a double click and by a screen reader.
import { drawChart } from "#domain/chart";
import type { Shown, ShownTable } from "#sandbox/sandbox";
import { safe } from "../safe-html";
import { chartSvg } from "./chart-svg";
import type { FolderResult, Part } from "./run-parts";

const style = `
:root { color-scheme: light dark; --ink: #1b1f24; --ink-2: #57606a; --page: #fff; --line: #d0d7de; --mark: #0b6e4f; --bad: #a40e26; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --ink-2: #a5b0bb; --page: #14181d; --line: #3a424c; --mark: #4cc38a; --bad: #ff9492; } }
body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--page); max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; margin-bottom: 0.25rem; } h2 { font-size: 1.15rem; margin-top: 2.25rem; break-after: avoid; }
p, li { max-width: 46rem; } .quiet { color: var(--ink-2); } .bad { color: var(--bad); }
.wide { overflow-x: auto; } table { border-collapse: collapse; margin: 0.5rem 0; font-size: 0.9375rem; min-width: 17rem; }
caption { text-align: left; font-weight: 600; padding: 0.25rem 0; }
th, td { text-align: left; padding: 0.25rem 1.25rem 0.25rem 0; border-bottom: 1px solid var(--line); vertical-align: top; white-space: nowrap; }
td.long { white-space: normal; min-width: 16rem; }
td.number, th.number { text-align: right; } tr { break-inside: avoid; }
figure { margin: 1rem 0; } figcaption { font-weight: 600; margin-bottom: 0.5rem; }
svg { width: 100%; min-width: 32rem; max-width: 45rem; height: auto; font: 14px system-ui, sans-serif; fill: var(--ink); }
svg.bar { min-width: 16rem; max-width: 34rem; }
svg .mark { fill: var(--mark); } svg .run { fill: none; stroke: var(--mark); stroke-width: 2; } svg .grid { stroke: var(--line); }
pre { white-space: pre-wrap; overflow-wrap: anywhere; }
@media print { body { margin: 0; font-size: 11pt; } details > * { display: block; } }
`;

/**
 * The page of a result.
 * @example resultPage(result).startsWith("<!doctype html>") // => true
 */
export function resultPage({ title, files, notes, parts }: FolderResult): string {
  const rows = files.map(({ name, rows, says }) => [name, String(rows), says]);
  const isShort = rows.length <= 8;
  const taken: ShownTable = {
    title: "",
    columns: [
      { name: "File", isNumber: false },
      { name: "Rows", isNumber: true },
      { name: "What it is", isNumber: false },
    ],
    rows,
    total: rows.length,
  };
  return `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${safe(title)}</title><style>${style}</style></head>
<body>
<main>
<h1>${safe(title)}</h1>
<p class="quiet">Made on this computer by start.mjs. It holds rows of your data: keep it where they may be kept.</p>
${rows.length > 0 ? `<details${isShort ? " open" : ""}><summary>The files that were read: ${rows.length}</summary>${tableHtml(taken)}</details>` : "<p>There is no file in the folder data.</p>"}
${notes.map((note) => `<p>Note: ${safe(note)}</p>`).join("\n")}
${parts.map(section).join("\n")}
</main>
</body>
</html>
`;
}

function section({ title, shown, trouble }: Part): string {
  const nothing =
    shown.length === 0 && trouble === undefined ? `<p class="quiet">It ran, and shows nothing.</p>` : "";
  const stopped =
    trouble === undefined ? "" : `<p class="bad">It could not run to its end. ${safe(trouble)}</p>`;
  const heading = `${title.charAt(0).toUpperCase()}${title.slice(1)}`;
  return `<section>\n<h2>${safe(heading)}</h2>\n${shown.map(shownHtml).join("\n")}${stopped}${nothing}\n</section>`;
}

function shownHtml(shown: Shown): string {
  switch (shown.kind) {
    case "text":
      return `<p>${safe(shown.text)}</p>`;
    case "printed":
      return `<pre>${safe(shown.lines.join("\n"))}</pre>`;
    case "list":
      return `<ol>${shown.items.map((item) => `<li>${safe(item)}</li>`).join("")}</ol>${more(shown.items.length, shown.total)}`;
    case "table":
      return tableHtml(shown.table);
    case "chart":
      return chartHtml(shown.chart);
  }
}

function chartHtml(chart: Extract<Shown, { kind: "chart" }>["chart"]): string {
  const { drawn, headings } = drawChart(chart);
  const left = [
    chart.more > 0 ? `${chart.more} more not drawn.` : "",
    chart.blank > 0 ? `${chart.blank} left out: blank.` : "",
  ].join(" ");
  const numbers: ShownTable = {
    title: `The numbers of: ${chart.title}`,
    columns: headings.map((name, at) => ({ name, isNumber: at === 1 })),
    rows: drawn.slice(0, 200).map(({ label, value }) => [label, value]),
    total: drawn.length,
  };
  return `<figure><figcaption>${safe(chart.title)}</figcaption><div class="wide" tabindex="0" role="group" aria-label="${safe(chart.title)}">${chartSvg(chart)}</div>${left.trim() && `<p class="quiet">${safe(left.trim())}</p>`}
<details${drawn.length <= 12 ? " open" : ""}><summary>The numbers</summary>${tableHtml(numbers)}</details></figure>`;
}

/** Columns that are blank in every row are left out and named. */
function tableHtml({ title, columns, rows, total }: ShownTable): string {
  const isFilled = (at: number) => rows.length === 0 || rows.some((row) => row[at] !== "");
  const shown = columns.map((column, at) => ({ ...column, at })).filter(({ at }) => isFilled(at));
  const blank = columns.filter((_, at) => !isFilled(at)).map(({ name }) => name);
  const head = shown
    .map(({ name, isNumber }) => `<th scope="col"${isNumber ? ` class="number"` : ""}>${safe(name)}</th>`)
    .join("");
  const cell = (text: string, isNumber: boolean) =>
    `<td${isNumber ? ` class="number"` : text.length > 40 ? ` class="long"` : ""}>${safe(text)}</td>`;
  const body = rows.map(
    (row) => `<tr>${shown.map(({ at, isNumber }) => cell(row[at] ?? "", isNumber)).join("")}</tr>`,
  );
  const caption = title ? `<caption>${safe(title)}</caption>` : "";
  const left =
    blank.length > 0
      ? `<p class="quiet">Blank in every row, and not shown: ${safe(blank.join(", "))}.</p>`
      : "";
  return `<div class="wide" tabindex="0" role="group" aria-label="${safe(title || "A table")}"><table>${caption}<thead><tr>${head}</tr></thead><tbody>
${body.join("\n")}
</tbody></table></div>${more(rows.length, total)}${left}`;
}

function more(shown: number, total: number): string {
  return shown < total ? `<p class="quiet">The first ${shown} of ${total.toLocaleString("en-GB")}.</p>` : "";
}
