// What `check` answers, and how it is written as JSON or as CSV.
import Papa from "papaparse";
import type { Finding, RuleOutcome } from "#domain/finding";
import type { Collection } from "#domain/return";

export type Report = {
  dataset: string;
  collection: Collection;
  rules: RuleOutcome[];
  findings: Finding[];
  provenance: {
    ruleset: string;
    engine: string;
    files: { name: string; rows: number; sha256: string; year: "this" | "last" | "reference" }[];
  };
};

/** What a person may read beside the codes: the rules' sentences by code, and the dataset's name. */
export type Wording = { dataset: string; sentences: Record<string, string> };

/**
 * The report as JSON, two spaces deep, with times to a tenth of a millisecond.
 * @example reportJson(report).startsWith('{\n  "dataset": "ssda903"') // => true
 */
export function reportJson(report: Report): string {
  const tenth = (key: string, value: unknown) =>
    key === "ms" && typeof value === "number" ? Math.round(value * 10) / 10 : value;
  return `${JSON.stringify(report, tenth, 2)}\n`;
}

/**
 * A line for each place of each finding. `row` counts from 0 in the file; `line` is the row of a spreadsheet.
 * No cell can be taken for a formula.
 * @example reportCsv(report, wording).split("\r\n")[0] // => "rule,sentence,finding,table,year,row,line,fields"
 */
export function reportCsv({ findings }: Report, { sentences }: Wording): string {
  const columns = ["rule", "sentence", "finding", "table", "year", "row", "line", "fields"];
  const lines = findings.flatMap(({ rule, cells }, index) =>
    cells.map(({ table, year, row, fields }) => [
      rule,
      sentences[rule] ?? "",
      index + 1,
      table,
      year,
      row,
      row + 2,
      fields.join(" "),
    ]),
  );
  return `${Papa.unparse({ fields: columns, data: lines }, { escapeFormulae: true })}\r\n`;
}
