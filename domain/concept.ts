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
  "blank-check": ["blank"],
  "date-parse": ["dates"],
  "code-list-membership": ["lists"],
  "any-or-all-of-fields": ["and-or"],
  "group-by": ["history"],
  "first-or-last-per-child": ["history"],
  "anti-join-or-exists": ["filter"],
  "postcode-or-distance": ["reference"],
  "provider-lookup": ["reference"],
};

/** What is known of a rule, written or not: its words as in `words-needed.csv`, the rest as in `specification.csv`. */
export type RuleShape = { words: string[]; tables: string[]; fields: string[]; operations: string[] };

/**
 * The concepts that a rule needs, in the order of the list.
 * @example conceptsOf({ words: ["isBlank"], tables: ["OC2"], fields: ["A", "B"], operations: [] })
 * // => ["rows", "blank", "and-or", "rules"]
 */
export function conceptsOf({ words, tables, fields, operations }: RuleShape): Concept[] {
  const needed = new Set<Concept>(["rows", "rules"]);
  const add = (more: Concept[]) => more.forEach((one) => needed.add(one));
  for (const word of words) {
    if (word === "child") add(tables.length > 1 ? ["two-tables"] : ["history"]);
    else add(Object.hasOwn(ofWord, word) ? (ofWord[word] ?? []) : ["facts"]);
  }
  for (const operation of operations) add(ofOperation[operation] ?? []);
  if (fields.length > 1) add(["and-or"]);
  return concepts.filter((one) => needed.has(one));
}

type Teaching = { slug: string; teaches: Concept[] };
type Needing = { code: string; needs: Concept[] };

/**
 * What somebody who passed some lessons can write, and what each other lesson would open beside it, on its own.
 * @example opens(lessons, ["blank"], rules) // => { now: ["565"], more: { "two-tables": ["387", "389"], … } }
 */
export function opens(
  lessons: Teaching[],
  passed: string[],
  rules: Needing[],
): { now: string[]; more: Record<string, string[]> } {
  const known = lessons.flatMap(({ slug, teaches }) => (passed.includes(slug) ? teaches : []));
  const writable = (concepts: Concept[]) =>
    rules.filter(({ needs }) => needs.every((one) => concepts.includes(one))).map(({ code }) => code);
  const now = writable(known);
  const others = lessons.filter(({ slug }) => !passed.includes(slug));
  const more = others.map(({ slug, teaches }) => {
    const then = writable([...known, ...teaches]);
    return [slug, then.filter((code) => !now.includes(code))] as const;
  });
  return { now, more: Object.fromEntries(more) };
}
