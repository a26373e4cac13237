// What the editor knows of every rule: the words, and what a rule looks like, as the text of a `.d.ts`.
import { datasetShapes } from "./dataset-types";
import { words } from "./words";

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
