// What approved rules do, so that somebody who is to write one can look at others of its kind.
import type { Concept } from "./concept";

/** One thing that rules do: a name on screen, one sentence, and the concept that a lesson teaches it by. */
type IdeaWords = { title: string; says: string; concept: Concept };

const words = {
  given: {
    title: "Must be filled in",
    says: "Finds a row where a cell is blank that ought to be filled in, always or in certain cases.",
    concept: "blank",
  },
  "left-blank": {
    title: "Must be blank when …",
    says: "Finds a row where something is filled in that ought to be blank.",
    concept: "blank",
  },
  together: {
    title: "Both or neither",
    says: "Finds a row where one of two cells is filled in and the other is blank.",
    concept: "blank",
  },
  "off-list": {
    title: "A code that is not on the list",
    says: "Says which codes may stand in a cell, and finds a row with any other.",
    concept: "lists",
  },
  "some-codes": {
    title: "Only rows with certain codes",
    says: "Asks first whether a cell has one of a few codes, and leaves every other row alone.",
    concept: "lists",
  },
  "two-dates": {
    title: "Compares two dates of one row",
    says: "Finds a row where one date is before, after or on the day of another.",
    concept: "dates",
  },
  "two-cells": {
    title: "Compares two cells of one row",
    says: "Finds a row where two cells are the same, or are not.",
    concept: "and-or",
  },
  "collection-year": {
    title: "Compares a date with the year of the return",
    says: "Asks whether a date is before the first day of the year, after its last day, or between the two.",
    concept: "collection",
  },
  "number-limit": {
    title: "Compares a number with a limit",
    says: "Finds a row where a number is too great or too small.",
    concept: "rows",
  },
  "text-shape": {
    title: "Asks what a text looks like",
    says: "Asks how long a text is, or whether its letters and digits stand in the right places.",
    concept: "text",
  },
  "fixed-day": {
    title: "Compares a date with a fixed day",
    says: "Asks whether something happened before or after a day that stands in the rule, as when the law changed.",
    concept: "dates",
  },
  age: {
    title: "Works out an age",
    says: "Goes from a date of birth to how old somebody was on a day.",
    concept: "ages",
  },
  days: {
    title: "Counts days, months or years",
    says: "Asks how many days lie between two dates, which day is so many days, months or years later, or which day of the week it is.",
    concept: "dates",
  },
  "row-before": {
    title: "Compares with the row before or after",
    says: "Looks from a row to the one before it or after it, of the same table.",
    concept: "neighbours",
  },
  "own-rows": {
    title: "Looks through all rows of its own table",
    says: "Asks about the other rows that the same table has: the first, the last, any, or every one.",
    concept: "history",
  },
  "other-table": {
    title: "Looks in another table",
    says: "Goes from a row of one table to the rows of another that belong with it.",
    concept: "two-tables",
  },
  counting: {
    title: "Counts or adds up",
    says: "Asks how many rows there are of a kind, or what their numbers come to together.",
    concept: "counting",
  },
  "last-year": {
    title: "Uses last year's return",
    says: "Holds what is said this year against what was said last year.",
    concept: "last-year",
  },
  stretches: {
    title: "Stretches of time",
    says: "Asks whether two stretches of time overlap, or follow on one another without a gap.",
    concept: "stretches",
  },
  "whole-return": {
    title: "Looks through the whole return",
    says: "Looks beyond one child, as for the same number in two places.",
    concept: "whole-table",
  },
  "looked-up": {
    title: "Looks something up in a list",
    says: "Takes what stands in a cell, and finds it in a list from outside the return.",
    concept: "reference",
  },
  "as-typed": {
    title: "Looks at a cell as it was typed",
    says: "Asks about the text itself, so that a date or number that cannot be read is not taken for a blank.",
    concept: "text",
  },
  "worked-out": {
    title: "Uses what is worked out already",
    says: "Asks for something that the dataset works out once for every rule, such as in care all year.",
    concept: "facts",
  },
} satisfies Record<string, IdeaWords>;

export type Idea = keyof typeof words;

/** Every idea, in the order of the lessons: what one row says of itself first. */
export const ideas = (Object.keys(words) as Idea[]).map((name) => ({ name, ...words[name] }));

export type IdeaInWords = (typeof ideas)[number];

/** An approved rule with its ideas; `size` is how much there is to read, in pieces of code. */
export type RuleWithIdeas = { code: string; sentence: string; ideas: Idea[]; size: number };

/** The rules of one idea: the smallest first and alone, the others in the order in which they came. */
export type Gathered<Rule> = { idea: IdeaInWords; smallest: Rule; others: Rule[] };

/**
 * Approved rules by what they do. An idea that no rule has is left out. The smallest is the one with the fewest other
 * ideas, and among those the one with the least to read.
 * @example gather([{ code: "700", sentence: "…", ideas: ["given"], size: 7 }])[0]?.smallest.code // => "700"
 */
export function gather<Rule extends RuleWithIdeas>(rules: readonly Rule[]): Gathered<Rule>[] {
  return ideas.flatMap((idea) => {
    const having = rules.filter((rule) => rule.ideas.includes(idea.name));
    const [smallest] = having.toSorted(
      (one, other) => one.ideas.length - other.ideas.length || one.size - other.size,
    );
    return smallest === undefined
      ? []
      : [{ idea, smallest, others: having.filter((rule) => rule !== smallest) }];
  });
}

/**
 * The lesson that teaches an idea: where its concept comes first among what the lesson teaches.
 * @example lessonOf(idea, lessons)?.title // => "Comparing dates"
 */
export function lessonOf<Lesson extends { teaches: Concept[] }>(
  { concept }: Pick<IdeaInWords, "concept">,
  lessons: readonly Lesson[],
): Lesson | undefined {
  const teaching = lessons.filter(({ teaches }) => teaches.includes(concept));
  return teaching.toSorted((one, other) => one.teaches.indexOf(concept) - other.teaches.indexOf(concept))[0];
}

/**
 * Rules that do what another does, the most alike first; those that share nothing are left out.
 * @example alike(["given", "age"], rules).map(({ code }) => code) // => ["545", "543"]
 */
export function alike<Rule extends RuleWithIdeas>(
  wanted: readonly Idea[],
  rules: readonly Rule[],
  most = 3,
): Rule[] {
  const likeness = (rule: Rule) => {
    const shared = rule.ideas.filter((idea) => wanted.includes(idea)).length;
    return shared / (rule.ideas.length + wanted.length - shared);
  };
  return rules
    .map((rule) => ({ rule, at: likeness(rule) }))
    .filter(({ at }) => at > 0)
    .toSorted((one, other) => other.at - one.at || one.rule.size - other.rule.size)
    .slice(0, most)
    .map(({ rule }) => rule);
}
