// What a dataset declares: fields, tables, lists, facts and made-up data, as the text of a `.d.ts`.

/** The part of `rules/words.d.ts` that the files of a dataset use. */
export const datasetShapes = `/** A field of a table, as \`rules/<dataset>/tables/*.ts\` declare it. */
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
