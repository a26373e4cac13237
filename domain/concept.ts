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
  "date-parse": ["dates"],
  "any-or-all-of-fields": ["and-or"],
  "anti-join-or-exists": ["filter"],
  "postcode-or-distance": ["reference"],
  "provider-lookup": ["reference"],
};

/** Work that one comparison of two dates does. */
const comparesAlone = new Set(["date-parse", "blank-check"]);

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
  if (fields.length > 1 && (words.length > 0 || operations.some((one) => !comparesAlone.has(one))))
    add(["and-or"]);
  return concepts.filter((one) => needed.has(one));
}

type Teaching = { slug: string; teaches: Concept[]; opens: string[] };
type Needing = { code: string; needs: Concept[] };

/**
 * What somebody who passed some lessons can write, and what each other lesson would open beside it, on its own.
 * A rule is open when all it needs was taught, or when a lesson led up to that very rule.
 * @example opens(lessons, ["blank"], rules) // => { now: ["565"], more: { "two-tables": ["387", "389"], … } }
 */
export function opens(
  lessons: Teaching[],
  passed: string[],
  rules: Needing[],
): { now: string[]; more: Record<string, string[]> } {
  const writable = (by: Teaching[]) => {
    const known = new Set(by.flatMap(({ teaches }) => teaches));
    const named = new Set(by.flatMap((lesson) => lesson.opens));
    return rules
      .filter(({ code, needs }) => named.has(code) || needs.every((one) => known.has(one)))
      .map(({ code }) => code);
  };
  const done = lessons.filter(({ slug }) => passed.includes(slug));
  const now = writable(done);
  const others = lessons.filter((lesson) => !done.includes(lesson));
  const more = others.map((lesson) => {
    const then = writable([...done, lesson]);
    return [lesson.slug, then.filter((code) => !now.includes(code))] as const;
  });
  return { now, more: Object.fromEntries(more) };
}
