// The ideas that lessons teach and rules need, so that a lesson can say which rules it opens.

/** A closed list: a lesson's `teaches` names some of them, and a rule's words, tables and fields ask for some. */
export const concepts = [
  "rows",
  "dates",
  "blank",
  "text",
  "and-or",
  "lists",
  "filter",
  "functions",
  "rules",
  "examples",
  "two-tables",
  "ages",
  "history",
  "neighbours",
  "last-year",
  "stretches",
  "counting",
  "collection",
  "whole-table",
  "facts",
  "reference",
  "messages",
  "reviews",
  "own-file",
  "charts",
  "languages",
] as const;
export type Concept = (typeof concepts)[number];

/** What each is called on screen, after "it needs". */
export const conceptWords: Record<Concept, string> = {
  rows: "rows and fields",
  dates: "comparing dates",
  blank: "blank cells",
  text: "cells as they were typed",
  "and-or": "and, or, not",
  lists: "lists of codes",
  filter: "filter and find",
  functions: "questions with a name",
  rules: "what a rule is made of",
  examples: "examples that prove a rule",
  "two-tables": "going from one table to another",
  ages: "ages and birthdays",
  history: "the other rows of the same child",
  neighbours: "the row before and the row after",
  "last-year": "last year's return",
  stretches: "stretches of time that overlap or follow on",
  counting: "counting and adding up",
  collection: "the collection year",
  "whole-table": "all rows of a table at once",
  facts: "facts that the dataset works out",
  reference: "looking things up in a reference list",
  messages: "a good message",
  reviews: "reading a review",
  "own-file": "a file of your own",
  charts: "charts",
  languages: "other languages",
};

/** What a word of a rule asks its writer to know. A word that is not here is a fact that the dataset works out. */
const ofWord: Record<string, Concept[]> = {
  isBlank: ["blank"],
  raw: ["text"],
  latestDay: ["text", "dates"],
  oneOf: ["lists"],
  collection: ["collection"],
  previous: ["neighbours"],
  next: ["neighbours"],
  lastYear: ["last-year"],
  openLastYear: ["last-year"],
  addYears: ["ages"],
  ageOn: ["ages"],
  addMonths: ["dates"],
  addDays: ["dates"],
  sameDay: ["dates"],
  daysBetween: ["dates"],
  earliest: ["dates"],
  latest: ["dates"],
  isWeekend: ["dates"],
  workingDaysBetween: ["dates"],
  overlaps: ["stretches"],
  runs: ["stretches"],
  groupBy: ["counting"],
  countBy: ["counting"],
  sumBy: ["counting"],
  sortBy: ["filter"],
  where: ["whole-table"],
  "whole-table": ["whole-table"],
  lookup: ["reference"],
};

/** What the published list says of a rule's work, where its words do not say it. */
const ofOperation: Record<string, Concept[]> = {
  "date-parse": ["dates"],
  "collection-period-bound": ["dates"],
  "text-pattern": ["text"],
  "any-or-all-of-fields": ["and-or"],
  "anti-join-or-exists": ["filter"],
  "postcode-or-distance": ["reference"],
  "provider-lookup": ["reference"],
};

/** Work that one comparison of two dates does. */
const comparesAlone = new Set(["date-parse", "blank-check", "join"]);

/** What is known of a rule, written or not: its words as in `words-needed.csv`, the rest as in `specification.csv`. */
export type RuleShape = {
  words: string[];
  tables: string[];
  fields: string[];
  operations: string[];
  difficulty: string;
};

/**
 * The concepts that a rule needs, in the order of the list.
 * @example conceptsOf({ words: ["isBlank"], tables: ["OC2"], fields: ["A", "B"], operations: [], difficulty: "single-row" })
 * // => ["rows", "blank", "and-or", "rules"]
 */
export function conceptsOf(rule: RuleShape): Concept[] {
  const { words, tables, fields, operations, difficulty } = rule;
  const needed = new Set<Concept>(["rows", "rules"]);
  const add = (more: Concept[]) => more.forEach((one) => needed.add(one));
  for (const word of words) {
    if (word === "child") add(tables.length > 1 ? ["two-tables"] : ["history"]);
    else add(Object.hasOwn(ofWord, word) ? (ofWord[word] ?? []) : ["facts"]);
  }
  for (const operation of operations) add(ofOperation[operation] ?? []);
  if (fields.length > 1) {
    const isComparison = words.length === 0 && operations.every((one) => comparesAlone.has(one));
    add(isComparison ? ["dates"] : ["and-or"]);
  }
  const has = (...some: Concept[]) => some.some((one) => needed.has(one));
  if (looksElsewhere(rule)) add(["two-tables"]);
  else if (difficulty === "cross-row" && !has("neighbours", "two-tables", "whole-table"))
    add(["history", "filter"]);
  if (difficulty === "two-year" && !has("facts")) add(["last-year"]);
  return concepts.filter((one) => needed.has(one));
}

/** A row of another table is looked at, whatever the dataset calls the way there, such as `assessment.episode`. */
function looksElsewhere({ words, tables, fields, operations, difficulty }: RuleShape): boolean {
  if (difficulty !== "cross-table" || tables.length < 2 || words.includes("whole-table")) return false;
  return operations.includes("anti-join-or-exists") || fields.some((field) => field.includes("."));
}
