// A notebook that explains a rule, made from its file alone: what it says, what it reads, what it asks, and rows to ask it about.
import type { Dataset, SourceFile } from "#domain/dataset";
import { type Result, refuse, succeed } from "#domain/result";
import type { Declaration } from "#domain/rule";
import type { Trace } from "#domain/trace";
import type { Example } from "./example";
import { addExample } from "./offer-example";
import { readParts, writeParts } from "./rule-parts";
import type { DatasetSource, Sandbox } from "./sandbox";

/** A table or list that the rule reads. `from` says whose rows they are. */
export type TableRead = {
  name: string;
  title: string;
  meaning?: string | undefined;
  from: "asked about" | "beside" | "last year" | "list";
};

/** One of the rule's own examples, and the row of it to look into first. Rows count from 0. */
export type Sample = { example: Example; at: { table: string; row: number } };

export type RuleNotebook = {
  code: string;
  sentence: string;
  guidance: string | undefined;
  notes: string | undefined;
  tables: TableRead[];
  fields: string[];
  /** The text of the check itself. */
  asks: string;
  /** Rows that are found come first. */
  samples: Sample[];
};

/** What came of asking: the text that was run, which rows were found, and every part on the row that was looked into. */
export type Asked = { text: string; found: { table: string; row: number }[]; trace: Trace };

/**
 * Writes the notebook of a rule. Refuses what is no rule, or has no example to explain it on.
 * @example writeNotebook(dataset, { path, text }, declaration) // => { ok: true, value: { asks: "(episode) => …", samples: […] } }
 */
export function writeNotebook(
  dataset: Dataset,
  file: SourceFile,
  declaration: Declaration,
): Result<RuleNotebook> {
  const check = readParts(file.text)?.list.parts.find(({ name }) => name === "fails");
  if (check === undefined) return refuse("This file has no check that can be read.");
  const { code, message: sentence, guidance, notes, fields, examples } = declaration;
  const order = { invalid: 0, valid: 1 };
  const samples = examples
    .toSorted((one, other) => order[one.kind] - order[other.kind])
    .flatMap((example) => sampleOf(example, declaration.tables));
  if (samples.length === 0) return refuse("This rule has no example to explain it on.");
  const asks = check.text
    .replace(/^fails:\s*/, "")
    .split("\n")
    .map((line) => line.replace(/^ {2}/, ""))
    .join("\n");
  return succeed({
    code,
    sentence,
    guidance,
    notes,
    tables: tablesRead(dataset, declaration),
    fields,
    asks,
    samples,
  });
}

function sampleOf(example: Example, tables: readonly string[]): Sample[] {
  const own = example.tables.filter(({ table, year }) => year === "this" && tables.includes(table));
  const rows = own.flatMap(({ table, rows }) => rows.map(({ fails }, row) => ({ table, row, fails })));
  const [first] = rows.toSorted((one, other) => Number(other.fails) - Number(one.fails));
  return first ? [{ example, at: { table: first.table, row: first.row } }] : [];
}

function tablesRead(dataset: Dataset, { tables, fields, needs, examples }: Declaration): TableRead[] {
  const named = fields.flatMap((field) => (field.includes(".") ? [field.split(".")[0] ?? ""] : []));
  const shown = (year: "this" | "last") =>
    examples.flatMap((example) =>
      example.tables.filter((table) => table.year === year).map(({ table }) => table),
    );
  const lists = [...needs, ...examples.flatMap(({ reference = [] }) => reference.map(({ list }) => list))];
  const of = (names: string[], from: TableRead["from"], known: Dataset["tables"] | Dataset["reference"]) =>
    [...new Set(names)].flatMap((name): TableRead[] => {
      const table = known[name];
      return table ? [{ name, title: table.title, meaning: table.meaning, from }] : [];
    });
  const beside = [...named, ...shown("this")].filter((name) => !tables.includes(name));
  return [
    ...of(tables, "asked about", dataset.tables),
    ...of(beside, "beside", dataset.tables),
    ...of(shown("last"), "last year", dataset.tables),
    ...of(lists, "list", dataset.reference),
  ];
}

/**
 * Asks the rule about the rows of a sample as they stand now, and looks into one of them. The rule's own text is run, with
 * this one example in place of its own.
 * @example await askSample(sandbox, source, file, ["Episodes"], sample) // => { ok: true, value: { found: [{ table: "Episodes", row: 0 }], … } }
 */
export async function askSample(
  sandbox: Pick<Sandbox, "runExamples" | "trace">,
  dataset: DatasetSource,
  file: SourceFile,
  tables: readonly string[],
  { example, at }: Sample,
): Promise<Result<Asked>> {
  const written = withOnly(file.text, tables, example);
  if (!written.ok) return written;
  const rule = { path: file.path, text: written.value };
  const asked = { kind: "valid" as const, name: example.name };
  const [report, trace] = await Promise.all([
    sandbox.runExamples({ dataset, rule }),
    sandbox.trace({ dataset, rule, row: { ...at, example: asked } }),
  ]);
  const outcome = report.examples.find(({ name }) => name === example.name);
  const trouble = outcome?.trouble ?? (outcome === undefined ? report.trouble : undefined);
  if (outcome === undefined || trouble) return refuse(trouble?.message ?? "The rule could not be asked.");
  if (!trace.ok) return trace;
  const found = outcome.rows.filter((row) => row.found).map(({ table, row }) => ({ table, row }));
  return succeed({ text: rule.text, found, trace: trace.value });
}

/** The rule with one example, which says of no row whether it fails: that is what is asked. */
function withOnly(text: string, tables: readonly string[], example: Example): Result<string> {
  const parts = readParts(text);
  if (parts === undefined) return refuse("This file cannot be read as a rule.");
  const own = parts.list.parts.filter(({ name }) => name !== "valid" && name !== "invalid");
  const bare = writeParts({ ...parts, list: { ...parts.list, parts: own } });
  const rows = example.tables.map((table) => ({
    ...table,
    rows: table.rows.map(({ cells }) => ({ cells, fails: false })),
  }));
  return addExample(bare, tables, { ...example, kind: "valid", tables: rows });
}
