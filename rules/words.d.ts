// The words that every rule may use, and what a rule and a dataset look like.
// Written from the words of the sandbox. Do not edit.

/** What a cell holds: text, a number, or nothing when it is blank or cannot be read. */
type Cell = string | number | undefined;

/** The fields of a row that hold cells. */
type FieldOf<Row> = { [Field in keyof Row]-?: Row[Field] extends Cell | null ? Field & string : never }[keyof Row];

/** Rows that follow on from one another. `end` is undefined while the last is open. */
interface Run<Row> {
  start: string;
  end: string | undefined;
  rows: Row[];
}

/** Rows in a list that cannot be changed. */
interface Rows<Row> extends ReadonlyArray<Row> {
  /** The rows that hold these cells: `collection.Header.where({ CHILD: "A1" })`. */
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

/** An example's own rows carry `fails: true` where the rule is to find them. */
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
  | { [Other in TableName]: `${Other}.${keyof Tables[Other]["cells"] & string}` | `lastYear.${Other}.${keyof Tables[Other]["cells"] & string}` }[TableName];

interface RuleFile<Name extends TableName> {
  /** The code of the check, as published. */
  code: string;
  /** The sentence that must hold. */
  message: string;
  /** The table whose rows are asked, one by one; or several tables. */
  table: Name | readonly Name[];
  /** The cells to look at when the rule finds a row. `"Episodes.DECOM"` is a cell of a linked row. */
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
  needs?: readonly ("lastYear" | TableName | `lastYear.${TableName}` | (keyof ReferenceLists & string))[];
  /** For whoever has to put it right. */
  guidance?: string;
  /** For whoever maintains it. */
  notes?: string;
}
type IsUnion<Type, Whole = Type> = Type extends unknown ? ([Whole] extends [Type] ? false : true) : never;
type RowFor<Name extends TableName> = true extends IsUnion<Name> ? AnyRow<Name> : RowOf<Name>;

/** Declares the rule of this file. */
declare function rule<const Name extends TableName>(file: RuleFile<Name>): void;

/**
 * True when a cell holds nothing that can be read.
 * @example isBlank(undefined) // => true
 */
declare function isBlank(value: Cell): boolean;

/**
 * True when a cell is one of the codes. A blank cell is none of them.
 * @example oneOf("V3", ["V3", "V4"]) // => true
 */
declare function oneOf(value: Cell, codes: readonly (string | number)[]): boolean;
/**
 * True when a cell is one of the codes. A blank cell is none of them.
 * @example oneOf("V3", ["V3", "V4"]) // => true
 */
declare function oneOf(value: Cell, ...codes: (string | number)[]): boolean;

/**
 * The row of a reference list for a key, or undefined when the list does not hold it.
 * @example lookup("postcodes", "zz1  1aa")?.laua // => "E06000001"
 */
declare function lookup<List extends keyof ReferenceLists>(list: List, key: Cell): ReferenceLists[List] | undefined;

/**
 * True when both dates are there and are the same day.
 * @example sameDay("2026-04-01", "2026-04-01") // => true
 */
declare function sameDay(one: Cell, other: Cell): boolean;

/**
 * How many days later the second date is; below nought when it is earlier.
 * @example daysBetween("2026-04-01", "2026-04-15") // => 14
 */
declare function daysBetween(from: Cell, to: Cell): number | undefined;

/**
 * The date so many days later; earlier when the number is below nought.
 * @example addDays("2026-02-27", 2) // => "2026-03-01"
 */
declare function addDays(date: Cell, days: number): string | undefined;

/**
 * The same day so many months later, or the last day of that month when it is shorter.
 * @example addMonths("2026-01-31", 1) // => "2026-02-28"
 */
declare function addMonths(date: Cell, months: number): string | undefined;

/**
 * The same day so many years later. 29 February becomes 28 February in a common year.
 * @example addYears("2024-02-29", 1) // => "2025-02-28"
 */
declare function addYears(date: Cell, years: number): string | undefined;

/**
 * Whole years of age on a day. Who was born on 29 February has a birthday on 28 February in a common year.
 * @example ageOn("2008-02-29", "2026-02-28") // => 18
 */
declare function ageOn(birth: Cell, day: Cell): number | undefined;

/**
 * The first of some dates; blank ones are passed over.
 * @example earliest("2026-05-01", undefined, "2026-04-01") // => "2026-04-01"
 */
declare function earliest(...dates: Cell[]): string | undefined;

/**
 * The last of some dates; blank ones are passed over.
 * @example latest("2026-05-01", undefined, "2026-04-01") // => "2026-05-01"
 */
declare function latest(...dates: Cell[]): string | undefined;

/**
 * True when a day is a Saturday or a Sunday.
 * @example isWeekend("2026-04-04") // => true
 */
declare function isWeekend(date: Cell): boolean;

/**
 * The last day that a date written dd/mm/yyyy can be when parts of it are unknown (ZZ); the day itself when none is.
 * @example latestDay("ZZ/05/2010") // => "2010-05-31"
 */
declare function latestDay(text: Cell): string | undefined;

/**
 * Working days after the first date, up to and with the second: no weekends, no bank holidays of England.
 * @example workingDaysBetween("2026-04-02", "2026-04-08") // => 2
 */
declare function workingDaysBetween(from: Cell, to: Cell): number | undefined;

/**
 * The rows in a new order: by these fields, smallest and earliest first, blank last.
 * @example sortBy([{ N: 2 }, { N: 1 }], "N").map((row) => row.N) // => [1, 2]
 */
declare function sortBy<Row>(rows: Iterable<Row> | undefined, ...keys: (FieldOf<Row> | ((row: Row) => Cell))[]): Row[];

/**
 * The rows sorted into piles that share a key: a Map from the key to its rows.
 * @example groupBy([{ LS: "C2" }, { LS: "C2" }], "LS").get("C2").length // => 2
 */
declare function groupBy<Row, Key>(rows: Iterable<Row> | undefined, key: (row: Row) => Key): Map<Key, Row[]>;
/**
 * The rows sorted into piles that share a key: a Map from the key to its rows.
 * @example groupBy([{ LS: "C2" }, { LS: "C2" }], "LS").get("C2").length // => 2
 */
declare function groupBy<Row, Field extends FieldOf<Row>>(rows: Iterable<Row> | undefined, key: Field): Map<Row[Field], Row[]>;

/**
 * How many rows share each key: a Map from the key to a number.
 * @example countBy([{ LS: "C2" }, { LS: "C2" }], "LS").get("C2") // => 2
 */
declare function countBy<Row, Key>(rows: Iterable<Row> | undefined, key: (row: Row) => Key): Map<Key, number>;
/**
 * How many rows share each key: a Map from the key to a number.
 * @example countBy([{ LS: "C2" }, { LS: "C2" }], "LS").get("C2") // => 2
 */
declare function countBy<Row, Field extends FieldOf<Row>>(rows: Iterable<Row> | undefined, key: Field): Map<Row[Field], number>;

/**
 * The numbers of the rows added up: a field, or what is worked out from each row. Blank adds nothing.
 * @example sumBy([{ N: 2 }, { N: undefined }, { N: 3 }], "N") // => 5
 */
declare function sumBy<Row>(rows: Iterable<Row> | undefined, number: FieldOf<Row> | ((row: Row) => number | undefined)): number;

/**
 * True when two spans of days share a day. A span without an end is still open; one may start on the day the other ends.
 * @example overlaps("2026-04-01", "2026-04-30", "2026-04-29", undefined) // => true
 */
declare function overlaps(start: Cell, end: Cell, otherStart: Cell, otherEnd: Cell): boolean;
/**
 * True when two spans of days share a day. A span without an end is still open; one may start on the day the other ends.
 * @example overlaps("2026-04-01", "2026-04-30", "2026-04-29", undefined) // => true
 */
declare function overlaps<Row>(one: Row | undefined, other: Row | undefined, start: FieldOf<Row>, end: FieldOf<Row>): boolean;

/**
 * Rows that follow on from one another, joined: a list of runs, each with its start, its end (blank while open) and its rows.
 * @example runs([{ A: "2026-04-01", B: "2026-04-09" }, { A: "2026-04-09" }], "A", "B").length // => 1
 */
declare function runs<Row>(rows: Iterable<Row> | undefined, start: FieldOf<Row>, end: FieldOf<Row>, daysApart?: number): Run<Row>[];

/** A field of a table, as `rules/<dataset>/tables/*.ts` declare it. */
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
  weighted<Code extends string | number>(weights: { readonly [Each in Code]?: number }): `${Code}`;
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
/** Declares what every rule may ask about the one that the rows are about, such as `child.inCareAllYear`. */
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
}): void;
