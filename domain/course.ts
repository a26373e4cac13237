// The course in outline: which lessons somebody has passed, which rules that opens to them, and the way to any rule.
import type { Concept } from "./concept";
import type { Lesson } from "./lesson";

/** A lesson without its text. */
export type Outline = Pick<Lesson, "slug" | "title" | "minutes" | "dataset" | "teaches" | "opens"> & {
  /** The names of its exercises. */
  exercises: string[];
};
/** A rule that somebody may write, and the concepts that it needs. */
export type Needing = { dataset: string; code: string; needs: Concept[] };

/**
 * A lesson in outline.
 * @example outlineOf(lesson).exercises // => ["second-row-of-a1", "how-many-children", …]
 */
export function outlineOf({ slug, title, minutes, dataset, teaches, opens, blocks }: Lesson): Outline {
  const exercises = blocks.flatMap((block) => (block.kind === "exercise" ? [block.name] : []));
  return { slug, title, minutes, dataset, teaches, opens, exercises };
}

/**
 * The lessons of which every exercise works. What works is given as "lesson exercise".
 * @example passedOf(course, ["blank ends-before"]) // => ["blank"]
 */
export function passedOf(
  course: readonly Pick<Outline, "slug" | "exercises">[],
  works: readonly string[],
): string[] {
  const all = new Set(works);
  const isPassed = ({ slug, exercises }: Pick<Outline, "slug" | "exercises">) =>
    exercises.length > 0 && exercises.every((exercise) => all.has(`${slug} ${exercise}`));
  return course.filter(isPassed).map(({ slug }) => slug);
}

type Teaching = Pick<Outline, "slug" | "dataset" | "teaches" | "opens">;

const leadsTo = (lesson: Teaching, rule: Needing) =>
  lesson.dataset === rule.dataset && lesson.opens.includes(rule.code);

/** A rule is open when all it needs was taught, or when a lesson led up to that very rule. */
function writable<Rule extends Needing>(by: readonly Teaching[], rules: readonly Rule[]): Rule[] {
  const known = new Set(by.flatMap(({ teaches }) => teaches));
  return rules.filter(
    (rule) => rule.needs.every((one) => known.has(one)) || by.some((lesson) => leadsTo(lesson, rule)),
  );
}

/**
 * What somebody who passed some lessons can write now, and what each lesson opens beside it. One that is still to come
 * opens what it adds once those before it are done, so all the figures add up to the whole course. One that was passed
 * keeps open what could not be written without it.
 * @example opens(course, ["blank"], rules) // => { now: [{ code: "565", … }], more: { "two-tables": [{ code: "387", … }], … } }
 */
export function opens<Rule extends Needing>(
  course: readonly Teaching[],
  passed: readonly string[],
  rules: readonly Rule[],
): { now: Rule[]; more: Record<string, Rule[]> } {
  const isPassed = ({ slug }: Teaching) => passed.includes(slug);
  const done = course.filter(isPassed);
  const now = writable(done, rules);
  const more = course.map((lesson, at) => {
    const before = isPassed(lesson)
      ? done.filter((other) => other !== lesson)
      : course.filter((other, place) => place < at || isPassed(other));
    const without = new Set(writable(before, rules));
    const then = isPassed(lesson) ? now : writable([...before, lesson], rules);
    return [lesson.slug, then.filter((rule) => !without.has(rule))] as const;
  });
  return { now, more: Object.fromEntries(more) };
}

/** The lessons on the way to a rule in the order of the course, and what none of them teaches. */
export type Way = { lessons: { slug: string; isPassed: boolean }[]; untaught: Concept[] };

/**
 * The lessons that a rule needs: the one that leads up to it, or else as few as teach what it needs. Lessons that were
 * passed count first. The rule is open to somebody exactly when nothing here is missing.
 * @example wayTo(course, ["blank"], rule) // => { lessons: [{ slug: "blank", isPassed: true }, …], untaught: [] }
 */
export function wayTo(course: readonly Teaching[], passed: readonly string[], rule: Needing): Way {
  const isPassed = ({ slug }: Teaching) => passed.includes(slug);
  const done = course.filter(isPassed);
  const isOpen = writable(done, [rule]).length > 0;
  const led = (isOpen ? done : course).find((lesson) => leadsTo(lesson, rule));
  const taught = new Set(course.flatMap(({ teaches }) => teaches));
  const untaught = led ? [] : rule.needs.filter((one) => !taught.has(one));
  const chosen = led ? [led] : fewest(course, done, rule.needs);
  const lessons = course.filter((lesson) => chosen.includes(lesson));
  return { lessons: lessons.map((lesson) => ({ slug: lesson.slug, isPassed: isPassed(lesson) })), untaught };
}

/** As few lessons as teach all this that is taught at all: what is passed first, then whatever teaches most of the rest. */
function fewest(course: readonly Teaching[], done: readonly Teaching[], needs: Concept[]): Teaching[] {
  const chosen: Teaching[] = [];
  let left = needs;
  for (const from of [done, course]) {
    for (;;) {
      const adds = ({ teaches }: Teaching) => left.filter((one) => teaches.includes(one)).length;
      const best = from.reduce<Teaching | undefined>(
        (most, lesson) => (adds(lesson) > (most ? adds(most) : 0) ? lesson : most),
        undefined,
      );
      if (!best) break;
      chosen.push(best);
      left = left.filter((one) => !best.teaches.includes(one));
    }
  }
  return chosen;
}
