// What `check` found, as one page to print: no scripts, nothing fetched, nothing of the return but row numbers.
import type { Finding } from "#domain/finding";
import type { Report, Wording } from "./report";
import { safe } from "./safe-html";

const longestList = 500;

const style = `
body { font: 16px/1.5 system-ui, sans-serif; color: #1b1f24; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; margin-bottom: 0.25rem; } h2 { font-size: 1.15rem; margin-top: 2rem; break-after: avoid; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: 0.3rem 0.6rem; border-bottom: 1px solid #d0d7de; vertical-align: top; }
td.number, th.number { text-align: right; } code { font-size: 0.8rem; overflow-wrap: anywhere; } tr { break-inside: avoid; }
@media print { body { margin: 0; font-size: 11pt; } }
`;

/**
 * The report as a page of HTML.
 * @example reportHtml(report, wording).startsWith("<!doctype html>") // => true
 */
export function reportHtml(report: Report, wording: Wording): string {
  const { collection, rules, findings, provenance } = report;
  const title = `${wording.dataset}, ${collection.year}`;
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) byRule.set(finding.rule, [...(byRule.get(finding.rule) ?? []), finding]);

  return `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${safe(title)}</title><style>${style}</style></head>
<body>
<h1>${safe(title)}</h1>
<p>${collection.authority === undefined ? "" : `Authority ${safe(collection.authority)}. `}From ${collection.start} to ${collection.end}. ${counted(findings.length, "finding")} from ${counted(rules.length, "rule")}.</p>
<table><thead><tr><th>Rule</th><th>What must hold</th><th class="number">Findings</th></tr></thead><tbody>
${rules
  .map((rule) => {
    const said =
      rule.outcome === "ran"
        ? `<td class="number">${rule.findings}</td>`
        : rule.outcome === "skipped"
          ? `<td>Skipped. ${safe(rule.reason)}</td>`
          : `<td>Could not run. ${safe(rule.trouble.message)}</td>`;
    return `<tr><td>${safe(rule.code)}</td><td>${safe(wording.sentences[rule.code] ?? "")}</td>${said}</tr>`;
  })
  .join("\n")}
</tbody></table>
${[...byRule].map(([code, found]) => section(code, wording.sentences[code] ?? "", found)).join("\n")}
<h2>What was checked</h2>
<table><thead><tr><th>File</th><th>Year</th><th class="number">Rows</th><th>SHA-256</th></tr></thead><tbody>
${provenance.files.map((file) => `<tr><td>${safe(file.name)}</td><td>${file.year}</td><td class="number">${file.rows}</td><td><code>${file.sha256}</code></td></tr>`).join("\n")}
</tbody></table>
<p>Rules <code>${safe(provenance.ruleset)}</code>, engine ${safe(provenance.engine)}.</p>
</body>
</html>
`;
}

function section(code: string, sentence: string, found: Finding[]): string {
  const lines = found
    .slice(0, longestList)
    .map(({ cells }) => {
      const places = cells.map(
        ({ table, year, row, fields }) =>
          `${safe(table)}${year === "last" ? " of last year" : ""}, line ${row + 2}: ${safe(fields.join(", "))}`,
      );
      return `<tr><td>${places.join("<br>")}</td></tr>`;
    })
    .join("\n");
  const more = found.length - longestList;
  const rest = more > 0 ? `<p>And ${more} more, which the CSV and JSON reports list.</p>` : "";
  return `<h2>${safe(code)}. ${safe(sentence)}</h2>
<table><thead><tr><th>Where (line 1 holds the column names)</th></tr></thead><tbody>
${lines}
</tbody></table>${rest}`;
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}
