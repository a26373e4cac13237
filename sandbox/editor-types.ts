// What the editor knows of a dataset: the text of a `.d.ts` in which every field says its title, meaning and codes.
import { type Dataset, type Fact, type Field, groupsOf, type Table } from "#domain/dataset";
import { words } from "./words";

/**
 * The row types of a dataset, for the editor and for `rules/<dataset>/rows.d.ts`. They stand beside \`wordsTypes\`.
 * @example rowTypes(dataset).includes("interface EpisodesRow") // => true
 */
export function rowTypes(dataset: Dataset): string {
  const tables = Object.entries(dataset.tables);
  const owned = tables.filter(([, { about }]) => about !== "return");
  const { name: entity } = dataset.entity;
  const parts = [
    `// The rows of ${oneLine(dataset.name)}, written by \`ruleyard types\` from its tables. Do not edit.`,
    ...tables.map(([name, table]) => rowType(dataset, name, table)),
    [
      doc(`Everything about the same ${entity}, this year and last.`),
      `interface Entity {`,
      ...owned.map(([name, table]) => listMember(name, table)),
      ...Object.entries(dataset.facts).map(([name, fact]) => factMember(name, fact)),
      `  ${doc("The same, as it stood in last year's return.")}`,
      `  readonly lastYear: LastYearOfEntity;`,
      `}`,
      `interface LastYearOfEntity {`,
      ...owned.map(([name, table]) => listMember(name, table)),
      `}`,
    ].join("\n"),
    ...Object.entries(dataset.groups).map(([name, { title, key, head }]) =>
      [
        doc(title),
        `interface ${groupType(name)} {`,
        ...owned
          .filter(([, { fields }]) => fields[key] !== undefined)
          .map(([table, about]) => listMember(table, { ...about, single: table === head })),
        `}`,
      ].join("\n"),
    ),
    [
      doc("The collection that the return is for, and its whole tables."),
      `interface Collection extends CollectionFacts {`,
      ...tables.map(([name, table]) => wholeMember(name, table)),
      `  ${doc("Last year's whole tables.")}`,
      `  readonly lastYear: LastYearTables;`,
      `}`,
      `interface LastYearTables {`,
      ...tables.map(([name, table]) => wholeMember(name, table)),
      `}`,
    ].join("\n"),
    [
      `interface Tables {`,
      ...tables.map(
        ([name, table]) =>
          `  ${name}: { row: ${name}Row; cells: ${name}Cells; shown: ${name}Example; single: ${table.single === true} };`,
      ),
      `}`,
    ].join("\n"),
    [
      `interface ReferenceLists {`,
      ...Object.entries(dataset.reference).map(([name, list]) =>
        [
          `  ${doc([list.title, list.meaning])}`,
          `  ${name}: {`,
          ...Object.entries(list.fields).map(([field, about]) => member(field, about, "    ", true)),
          `  };`,
        ].join("\n"),
      ),
      `}`,
    ].join("\n"),
  ];
  return `${parts.join("\n\n")}\n`;
}

function rowType(dataset: Dataset, name: string, table: Table): string {
  const fields = Object.entries(table.fields);
  const { name: entity } = dataset.entity;
  return [
    `interface ${name}Cells {`,
    ...fields.map(([field, about]) => member(field, about, "  ", true)),
    `}`,
    `${doc([table.title, table.meaning])}`,
    `interface ${name}Row extends ${name}Cells {`,
    ...(table.about === "return"
      ? []
      : [
          `  ${doc(`Everything about the same ${entity}.`)}`,
          `  readonly ${entity}: Entity;`,
          `  ${doc(`The row before this one, of the same ${entity}; undefined for the first.`)}`,
          `  readonly previous: ${name}Row | undefined;`,
          `  ${doc(`The row after this one, of the same ${entity}; undefined for the last.`)}`,
          `  readonly next: ${name}Row | undefined;`,
        ]),
    ...groupsOf(dataset, name).flatMap(([group, { title }]) => [
      `  ${doc(title)}`,
      `  readonly ${group}: ${groupType(group)};`,
    ]),
    `  ${doc('The cells as text, just as they came; "" when blank.')}`,
    `  readonly raw: { readonly [Field in keyof ${name}Cells]-?: string };`,
    `}`,
    `interface ${name}Example {`,
    ...fields.map(([field, about]) => member(field, about, "  ", false)),
    `}`,
  ].join("\n");
}

function groupType(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}Group`;
}

function listMember(name: string, table: Table): string {
  const about = [table.title, table.single ? "One row, or undefined when there is none." : orderText(table)];
  return `  ${doc(about)}\n  readonly ${name}: ${table.single ? `${name}Row | undefined` : `Rows<${name}Row>`};`;
}

function factMember(name: string, { title, meaning, type }: Fact): string {
  const kinds: Record<string, string> = {
    "yes-no": "boolean",
    text: "string | undefined",
    date: "string | undefined",
    number: "number | undefined",
  };
  return `  ${doc([`**${title}**`, meaning])}\n  readonly ${name}: ${kinds[type] ?? `${type}Row | undefined`};`;
}

function wholeMember(name: string, table: Table): string {
  return `  ${doc([table.title, "All rows, as in the file."])}\n  readonly ${name}: Rows<${name}Row>;`;
}

function orderText(table: Table): string {
  return table.order === undefined
    ? "In the order of the file."
    : `In the order of ${table.order.join(", ")}.`;
}

function member(name: string, field: Field, indent: string, isRead: boolean): string {
  const codes = Object.entries(field.choices ?? {}).map(([code, { meaning, since, until }]) => {
    const years = [since && `from ${since}`, until && `until ${until}`].filter(Boolean).join(", ");
    return `- \`${code}\` ${meaning}${years === "" ? "" : ` (${years})`}`;
  });
  const shown = codes.length > 40 ? [...codes.slice(0, 40), `- and ${codes.length - 40} more`] : codes;
  const kind = { text: "", date: 'A date, such as "2026-04-01".', number: "A number.", choice: "" }[
    field.type
  ];
  const text = doc([`**${field.title}**`, field.meaning, kind, shown.join("\n")], indent);
  if (isRead)
    return `${indent}${text}\n${indent}readonly ${name}: ${field.type === "number" ? "number" : "string"} | undefined;`;
  return `${indent}${text}\n${indent}${name}?: ${field.type === "number" ? "number | string" : "string"} | null;`;
}

function doc(parts: string | (string | undefined)[], indent = "  "): string {
  const text = (typeof parts === "string" ? [parts] : parts).filter(
    (part) => part !== undefined && part !== "",
  );
  const lines = text.join("\n\n").replaceAll("*/", "* /").split("\n");
  if (lines.length === 1) return `/** ${lines[0]} */`;
  return `/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join("\n")}\n${indent} */`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}

/**
 * How the TypeScript compiler reads rules and datasets: in the editor, in each dataset's tsconfig.json, in the tests.
 * Blank cells compare as false, so \`row.DEC < row.DECOM\` is right as it stands: null checks are off.
 * Nobody has to write a type, so a small function of the rule's own may leave its parameters without one.
 */
export const ruleCompilerOptions = {
  target: "es2022",
  lib: ["es2023"],
  strict: true,
  strictNullChecks: false,
  noImplicitAny: false,
  noEmit: true,
  types: [] as string[],
  moduleDetection: "force",
} as const;

const shapes = `// The words that every rule may use, and what a rule and a dataset look like.
// Written from the words of the sandbox. Do not edit.

/** What a cell holds: text, a number, or nothing when it is blank or cannot be read. */
type Cell = string | number | undefined;

/** The fields of a row that hold cells. */
type FieldOf<Row> = { [Field in keyof Row]-?: Row[Field] extends Cell | null ? Field & string : never }[keyof Row];

/** Rows that follow on from one another. \`end\` is undefined while the last is open. */
interface Run<Row> {
  start: string;
  end: string | undefined;
  rows: Row[];
}

/** Rows in a list that cannot be changed. */
interface Rows<Row> extends ReadonlyArray<Row> {
  /** The rows that hold these cells: \`collection.Header.where({ CHILD: "A1" })\`. */
  where(cells: Partial<Row>): Rows<Row>;
}

interface CollectionFacts {
  /** The year in which the collection ends. */
  readonly year: number;
  /** Its first day, such as "2026-04-01". */
  readonly start: string;
  /** Its last day, such as "2027-03-31". */
  readonly end: string;
  /** The authority that sends the return. */
  readonly authority: string | undefined;
}

type TableName = keyof Tables & string;
type RowOf<Name extends TableName> = Tables[Name]["row"];

/** A cell of one of several tables: those that lack the field are blank. */
type AnyRow<Name extends TableName> = {
  readonly [Field in AnyField<Name>]: Name extends TableName ? (Field extends keyof RowOf<Name> ? RowOf<Name>[Field] : undefined) : never;
};
type AnyField<Name extends TableName> = Name extends TableName ? keyof RowOf<Name> : never;

/** An example's own rows carry \`fails: true\` where the rule is to find them. */
type Marked<Row> = Row & { fails?: boolean };
type ExampleRows<Name extends TableName> = Marked<Tables[Name]["shown"]> | Marked<Tables[Name]["shown"]>[];
type ExampleTables = { [Name in TableName]?: ExampleRows<Name> };

/** An example in tables: this year's, last year's, the collection's facts, and rows of reference lists. */
type Example = ExampleTables & {
  lastYear?: ExampleTables;
  collection?: Partial<CollectionFacts>;
  reference?: { [List in keyof ReferenceLists]?: { -readonly [Field in keyof ReferenceLists[List]]?: string | number | null }[] };
};
type ExampleOf<Name extends TableName> = (Name extends TableName ? Marked<Tables[Name]["shown"]> : never) | Example;

type AnyTableRow = { [Name in TableName]: RowOf<Name> }[TableName];

/** False, true, or the rows that this one clashes with; an empty list is no clash. */
type Answer = boolean | "" | 0 | string | null | undefined | AnyTableRow | readonly (AnyTableRow | undefined | false | null)[];

type FieldName<Name extends TableName> =
  | (Name extends TableName ? keyof Tables[Name]["cells"] & string : never)
  | { [Other in TableName]: \`\${Other}.\${keyof Tables[Other]["cells"] & string}\` | \`lastYear.\${Other}.\${keyof Tables[Other]["cells"] & string}\` }[TableName];

interface RuleFile<Name extends TableName> {
  /** The code of the check, as published. */
  code: string;
  /** The sentence that must hold. */
  message: string;
  /** The table whose rows are asked, one by one; or several tables. */
  table: Name | readonly Name[];
  /** The cells to look at when the rule finds a row. \`"Episodes.DECOM"\` is a cell of a linked row. */
  fields: readonly FieldName<NoInfer<Name>>[];
  /** Answers true when the row breaks the rule. Blank cells are undefined: comparing with them is never true. */
  fails(row: RowFor<NoInfer<Name>>, collection: Collection): Answer;
  /** Rows that the rule must not find, each with a name. */
  valid: { [name: string]: ExampleOf<NoInfer<Name>> };
  /** Rows that it must find, each with a name. */
  invalid: { [name: string]: ExampleOf<NoInfer<Name>> };
  /** An error unless it says "query": something to look at. */
  severity?: "error" | "query";
  /** The first and the last collection year in which it is in force. */
  since?: number;
  until?: number;
  /** What must have been given for it to run: "lastYear", a table, or a reference list. */
  needs?: readonly ("lastYear" | TableName | \`lastYear.\${TableName}\` | (keyof ReferenceLists & string))[];
  /** For whoever has to put it right. */
  guidance?: string;
  /** For whoever maintains it. */
  notes?: string;
}
type IsUnion<Type, Whole = Type> = Type extends unknown ? ([Whole] extends [Type] ? false : true) : never;
type RowFor<Name extends TableName> = true extends IsUnion<Name> ? AnyRow<Name> : RowOf<Name>;

/** Declares the rule of this file. */
declare function rule<const Name extends TableName>(file: RuleFile<Name>): void;`;

const datasetShapes = `/** A field of a table, as \`rules/<dataset>/tables/*.ts\` declare it. */
interface FieldDeclaration {
  type: "text" | "date" | "number" | "choice";
  title: string;
  meaning?: string;
  required?: boolean;
  choices?: Record<string, { meaning: string; since?: number; until?: number }>;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  identifies?: "directly" | "indirectly" | "sensitive";
  governance?: Record<string, { treatment: "retain" | "drop" | "degrade"; degrade?: "first-of-month" | "short-postcode" | "hash" | "age-band"; years?: number }>;
  since?: number;
  until?: number;
  derived?: boolean;
  alias?: string[];
  counts?: string;
}
interface TableDeclaration<Name extends string> {
  title: string;
  meaning?: string;
  about?: "return";
  single?: boolean;
  order?: string[];
  since?: number;
  fields: Record<string, FieldDeclaration>;
  xml?: { element: string; when?: Record<string, string>; takes?: string[]; isCell?: boolean };
  derive?: Record<string, (row: Name extends TableName ? RowOf<Name> : never, collection: Collection) => Cell | boolean>;
}
/** What a fact comes to: yes or no, a cell, or a row of the table of that name. */
type FactType = "yes-no" | "text" | "date" | "number" | TableName;
type FactAnswer<Type extends FactType> = Type extends TableName ? RowOf<Type> | undefined
  : Type extends "yes-no" ? Answer : Type extends "number" ? number | undefined : string | undefined;
interface ReferenceDeclaration {
  title: string;
  meaning?: string;
  key: string;
  fields: Record<string, FieldDeclaration>;
  squeeze?: boolean;
}

/** Chance from a seed, for made-up data: the same seed gives the same answers on every machine. */
interface Chance {
  /** True in this share of cases. */
  is(share: number): boolean;
  /** A whole number from low to high, both included. */
  number(low: number, high: number): number;
  /** One of a list, each as likely as the others. */
  of<Item>(list: readonly Item[]): Item;
  /** One of some codes, each as likely as its weight says. */
  weighted<Code extends string | number>(weights: { readonly [Each in Code]?: number }): \`\${Code}\`;
  /** A day from one to another, both included. */
  day(from: string, to: string): string;
}
/** Cells of a made-up row. A date is text such as "2026-04-01". */
type MadeUpRow = Record<string, string | number | undefined>;
type MadeUpTables = Record<string, MadeUpRow[]>;
type MadeUpLists = { readonly [List in keyof ReferenceLists]: readonly ReferenceLists[List][] };

/** Declares the dataset of this folder. */
declare function dataset(declared: {
  name: string;
  entity: { name: string; plural: string; key: string };
  collection: { starts: string; ends: string; newest: number };
  dates?: "dd/mm/yyyy" | "yyyy-mm-dd";
  groups?: Record<string, { title: string; key: string; head: string }>;
}): void;
/** Declares one table of the dataset. */
declare function table<Name extends string>(name: Name, declared: TableDeclaration<Name>): void;
/** Declares a list that rules may look things up in. */
declare function reference(name: string, declared: ReferenceDeclaration): void;
/** Declares what every rule may ask about the one that the rows are about, such as \`child.inCareAllYear\`. */
declare function fact<const Type extends FactType>(name: string, declared: {
  title: string;
  meaning: string;
  type: Type;
  derive: (entity: Entity, collection: Collection) => FactAnswer<Type>;
}): void;
/** Says how made-up data comes about: the reference lists, and the rows of each family. */
declare function makeUp(declared: {
  authority?: string;
  reference?: (chance: Chance) => MadeUpTables;
  family?: (
    chance: Chance,
    about: { number: number; collection: CollectionFacts; reference: MadeUpLists },
  ) => { thisYear: MadeUpTables; lastYear?: MadeUpTables };
}): void;`;

/** The types of the words, of `rule`, and of a dataset's own declarations: the text of `rules/words.d.ts`. */
export const wordsTypes: string = [
  shapes,
  ...words.map(({ about, example, types }) =>
    types
      .map(
        (type) =>
          `/**\n * ${about}\n * @example ${example.call} // => ${example.answer}\n */\ndeclare ${type}`,
      )
      .join("\n"),
  ),
  `${datasetShapes}\n`,
].join("\n\n");
