// What a rule file says of itself, held against the dataset: every fault is a sentence with its place in the file.
import { z } from "zod";
import type { Dataset, SourceFile } from "#domain/dataset";
import type { Declaration, Place, Trouble } from "#domain/rule";
import { type Example, readExample } from "./example";
import { limits } from "./limits";
import { nearest } from "./nearest";

const texts = z.union([z.string().transform((one) => [one]), z.array(z.string())]);
const saidSchema = z.object({
  code: z.string().optional(),
  message: z.string().optional(),
  table: texts.optional(),
  fields: z.array(z.string()).optional(),
  severity: z.enum(["error", "query"]).optional(),
  since: z.number().int().optional(),
  until: z.number().int().optional(),
  needs: texts.optional(),
  guidance: z.string().optional(),
  notes: z.string().optional(),
  valid: z.record(z.string(), z.unknown()).optional(),
  invalid: z.record(z.string(), z.unknown()).optional(),
  failsKind: z.string(),
  strange: z.array(z.string()),
});

const expected: Record<string, string> = {
  code: 'the code in quotes, such as "356"',
  message: "a sentence in quotes",
  table: 'the name of a table in quotes, such as "Episodes", or a list of names',
  fields: 'a list of fields, such as ["DECOM", "DEC"]',
  severity: '"error" or "query"',
  since: "a year, such as 2026",
  until: "a year, such as 2026",
  needs: 'a list, such as ["lastYear"]',
  guidance: "a text in quotes",
  notes: "a text in quotes",
  valid: "examples by name",
  invalid: "examples by name",
};

/** An example that can be run, or what is wrong with it. */
export type ReadExample = { kind: "valid" | "invalid"; name: string } & (
  | { example: Example; trouble?: undefined }
  | { example?: undefined; trouble: Trouble }
);

export type Read<Value> = { ok: true; value: Value } | { ok: false; trouble: Trouble };

/**
 * Checks what a rule says of itself. `said` is what came out of the engine; examples are read as well when wanted.
 * @example readDeclaration(dataset, file, '{"code":"356",…}', true) // => { ok: true, value: { declaration, examples } }
 */
export function readDeclaration(
  dataset: Dataset,
  file: SourceFile,
  said: string,
  withExamples: boolean,
): Read<{ declaration: Declaration; examples: ReadExample[] }> {
  const wrong = (message: string, word?: string): { ok: false; trouble: Trouble } => {
    const place = word === undefined ? undefined : findWord(file.text, word);
    return {
      ok: false,
      trouble: { kind: "declaration", message: cutShort(message), ...(place && { place }) },
    };
  };
  if (said === "")
    return wrong("A rule says too much of itself: its sentence and its examples together are too long.");
  // A name that JavaScript gives a meaning of its own could be dropped without a word.
  if (said.includes('"__proto__":'))
    return wrong("`__proto__` cannot be the name of anything in a rule.", "__proto__");
  const parsed = saidSchema.safeParse(JSON.parse(said));
  if (!parsed.success) {
    const key = String(parsed.error.issues[0]?.path[0] ?? "");
    if (expected[key] === undefined)
      return wrong("A file holds one rule: call `rule({ … })` once, with one object.");
    return wrong(`\`${key}\` must be ${expected[key]}.`, key);
  }
  const { failsKind, strange, valid, invalid, table: tables = [], ...rest } = parsed.data;
  const odd = strange[0];
  if (odd !== undefined) {
    return wrong(`A rule has no \`${odd}\`.${nearest(odd, [...Object.keys(expected), "fails"])}`, odd);
  }
  const { code, message, fields = [], needs = [], severity = "error", since, until } = rest;
  if (code === undefined || code.trim() === "")
    return wrong('A rule needs its `code`, such as `code: "356"`.', "code");
  if (!/^[A-Za-z0-9][A-Za-z0-9_.-]{0,30}$/.test(code))
    return wrong("A `code` is letters and digits only.", "code");
  if (message === undefined || message.trim() === "") {
    return wrong("A rule needs its `message`: the sentence that must hold.", "message");
  }
  if (unseen.test(message)) return wrong("The `message` holds a character that cannot be seen.", "message");
  if (message.length > limits.sentenceCharacters)
    return wrong(`A \`message\` has at most ${limits.sentenceCharacters} letters.`, "message");
  if (tables.length === 0) return wrong('A rule needs its `table`, such as `table: "Episodes"`.', "table");
  const noTable = tables.find((name) => dataset.tables[name] === undefined);
  if (noTable !== undefined) {
    return wrong(`There is no table ${noTable}.${nearest(noTable, Object.keys(dataset.tables))}`, noTable);
  }
  if (new Set(tables).size < tables.length) return wrong("`table` names a table twice.", "table");
  if (fields.length === 0) return wrong("A rule needs its `fields`: the cells to look at.", "fields");
  if (fields.length > limits.fields)
    return wrong(`\`fields\` names at most ${limits.fields} fields.`, "fields");
  for (const field of fields) {
    const fault = findFieldFault(dataset, tables, field);
    if (fault !== undefined) return wrong(fault, field);
  }
  for (const need of needs) {
    const fault = findNeedFault(dataset, need);
    if (fault !== undefined) return wrong(fault, need);
  }
  if (since !== undefined && until !== undefined && until < since) {
    return wrong("`until` is a year before `since`.", "until");
  }
  if (failsKind !== "function") {
    return wrong("A rule needs `fails`: a function that answers true when a row breaks the rule.", "fails");
  }
  const names = [...Object.keys(valid ?? {}), ...Object.keys(invalid ?? {})];
  if (names.length > limits.examples)
    return wrong(`A rule has at most ${limits.examples} examples.`, "valid");
  if (names.some((name) => unseen.test(name)))
    return wrong("The name of an example holds a character that cannot be seen.", "valid");
  if (names.some((name) => name.length > limits.nameCharacters))
    return wrong(`The name of an example has at most ${limits.nameCharacters} letters.`, "valid");
  const declaration: Declaration = { ...rest, code, message, tables, fields, needs, severity, examples: [] };
  const examples: ReadExample[] = [];
  for (const [kind, named] of [
    ["valid", valid],
    ["invalid", invalid],
  ] as const) {
    for (const [name, example] of withExamples ? Object.entries(named ?? {}) : []) {
      const read = readExample(dataset, tables, kind, name, example);
      examples.push(
        read.ok
          ? { kind, name, example: read.value }
          : { kind, name, trouble: faultOf(file, name, read.reason) },
      );
      if (read.ok) declaration.examples.push(read.value);
    }
  }
  return { ok: true, value: { declaration, examples } };
}

/**
 * What a rule lacks to prove its check, if anything.
 * @example findMissingExample(file, [{ kind: "valid", … }])?.message // => "A rule needs at least one `invalid` example…"
 */
export function findMissingExample(file: SourceFile, examples: readonly ReadExample[]): Trouble | undefined {
  const missing = (["valid", "invalid"] as const).find((kind) => !examples.some((one) => one.kind === kind));
  if (missing === undefined) return undefined;
  const place = findWord(file.text, missing);
  const message = `A rule needs at least one \`${missing}\` example, to prove its check.`;
  return { kind: "declaration", message, ...(place && { place }) };
}

/** Line ends, commands to a terminal, and letters that turn the line round. */
const unseen = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u;

function cutShort(sentence: string): string {
  return sentence.length > 500 ? `${sentence.slice(0, 500)}…` : sentence;
}

function faultOf(file: SourceFile, name: string, reason: string): Trouble {
  const place = findWord(file.text, name);
  const message = cutShort(reason.charAt(0).toUpperCase() + reason.slice(1));
  return { kind: "declaration", message, ...(place && { place }) };
}

function findFieldFault(dataset: Dataset, tables: string[], field: string): string | undefined {
  const parts = field.replace(/^lastYear\./, "").split(".");
  if (parts.length === 1 && !field.startsWith("lastYear.")) {
    const known = tables.flatMap((name) => Object.keys(dataset.tables[name]?.fields ?? {}));
    if (known.includes(field)) return undefined;
    return `${tables.join(" and ")} ${tables.length === 1 ? "has" : "have"} no field ${field}.${nearest(field, known)}`;
  }
  const [name = "", column = ""] = parts;
  const table = dataset.tables[name];
  if (table === undefined || parts.length > 2)
    return `There is no table ${name}.${nearest(name, Object.keys(dataset.tables))}`;
  if (table.fields[column] !== undefined) return undefined;
  return `${name} has no field ${column}.${nearest(column, Object.keys(table.fields))}`;
}

function findNeedFault(dataset: Dataset, need: string): string | undefined {
  const [first = "", second, third] = need.split(".");
  const isTable = (name: string | undefined) => name !== undefined && dataset.tables[name] !== undefined;
  if (need === "lastYear" || (first === "lastYear" && isTable(second) && third === undefined))
    return undefined;
  if (second === undefined && (isTable(first) || dataset.reference[first] !== undefined)) return undefined;
  const known = ["lastYear", ...Object.keys(dataset.reference), ...Object.keys(dataset.tables)];
  return `\`needs\` names ${need}, which is neither "lastYear", nor a reference list, nor a table.${nearest(need, known)}`;
}

/** Where a word of a declaration stands in its file: as a key, else in quotes. */
export function findWord(text: string, word: string): Place | undefined {
  if (word === "") return undefined;
  const name = word.replace(/[^\w ]/g, "\\$&");
  const found = new RegExp(`(?<=^|[\\s{,])(["'\`]?)${name}\\1\\s{0,80}:|(["'\`])${name}\\2`, "m").exec(text);
  if (found === null) return undefined;
  const before = text.slice(0, found.index).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}
