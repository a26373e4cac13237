// The approved rules that do what an exercise has somebody do, and what reviewers said of such rules.
import { alike, type Idea, ideas } from "#domain/idea";
import type { Exercise, Lesson } from "#domain/lesson";
import { findIdeas } from "#sandbox/ideas/find";
import { ofRules, type ShownComment } from "#server/worth-showing";
import { readDataset } from "../../rules/dataset";
import { readIdeas } from "../../rules/ideas";

export type ShapedLike = { rules: { code: string; sentence: string }[]; comments: ShownComment[] };

/** Rules that are shown, and rules whose reviews are looked through. */
const shown = 3;
const looked = 25;

/**
 * What stands beside an exercise that was passed. A rule is compared by what its solution does, a cell by what its lesson teaches.
 * @example (await shapedLike(lesson, exercise)).rules[0]?.code // => "501"
 */
export async function shapedLike(lesson: Lesson, exercise: Exercise): Promise<ShapedLike> {
  const dataset = await readDataset(lesson.dataset);
  const own = exercise.asks === "rule" ? findIdeas(dataset, exercise.solution).ideas : [];
  const taught = ideas.filter(({ concept }) => lesson.teaches.includes(concept)).map(({ name }) => name);
  const wanted: Idea[] = own.length > 0 ? own : taught;
  const written = /\bcode: "([^"]+)"/.exec(exercise.solution)?.[1];
  const others = (await readIdeas(lesson.dataset)).filter(({ code }) => code !== written);
  const rules = alike(wanted, others, looked);
  const codes = [...(written === undefined ? [] : [written]), ...rules.map(({ code }) => code)];
  return {
    rules: rules.slice(0, shown).map(({ code, sentence }) => ({ code, sentence })),
    comments: await ofRules(lesson.dataset, codes),
  };
}
