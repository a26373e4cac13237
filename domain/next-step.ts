// "I have 10, 30 or 60 minutes": what somebody could do next in that time, the best of it first.
import { type Needing, opens, type Outline, passedOf } from "./course";
import { minutesToWrite, type Sized, smallestFirst } from "./effort";
import type { Minutes } from "./minutes";

export type Kind = "answer" | "draft" | "review" | "question" | "rule" | "lesson";
/** Something to do. `minutes` is about how long it takes; `fits` says whether that is in the time. */
export type Step = { kind: Kind; href: string; title: string; why: string; minutes: number; fits: boolean };

/** What somebody could do next. Where nobody is signed in there are lessons and rules alone. */
export type Ahead<Rule extends Needing & Sized & { sentence: string }> = {
  outlines: Outline[];
  /** Every exercise that works, as "lesson exercise". */
  works: readonly string[];
  free: Rule[];
  own: Own;
};
export type Own = {
  /** Rules of theirs that a reviewer sent back. */
  answers: { code: string; href: string; comments: number }[];
  /** Rules that they have claimed and not sent. */
  drafts: ({ code: string; href: string } & Sized)[];
  /** Rules of others that wait for a reader, the longest wait first. */
  reviews: { code: string; author: string; href: string; days: number }[];
  /** What others ask about the meaning of published rules, the longest wait first. */
  questions: (Needing & { asker: string; href: string; days: number })[];
  isReviewer: boolean;
  hasSent: boolean;
};
export const nothingOwn: Own = {
  answers: [],
  drafts: [],
  reviews: [],
  questions: [],
  isReviewer: false,
  hasSent: false,
};

/** A little over is no matter: a lesson of 12 minutes fits into 10. */
const slack = 2;

/**
 * The best step for the time and two others, of different kinds where there are some. One's own open work comes first;
 * what is longer than the time comes later, and is offered only where it can be left half done.
 * @example nextSteps(ahead, 10) // => [{ kind: "lesson", title: "Lesson 2: A child's history", minutes: 12, fits: true, … }, …]
 */
export function nextSteps<Rule extends Needing & Sized & { sentence: string }>(
  ahead: Ahead<Rule>,
  minutes: Minutes,
): Step[] {
  const steps = [
    ...ownSteps(ahead.own),
    ...questionSteps(ahead),
    ...lessonSteps(ahead),
    ...ruleSteps(ahead, minutes),
  ]
    .map((step) => ({ ...step, fits: step.minutes <= minutes + slack }))
    .filter(({ fits, kind }) => fits || (kind !== "rule" && kind !== "review"))
    .toSorted((one, other) => worth(other, ahead.own, minutes) - worth(one, ahead.own, minutes));
  const firsts = steps.filter((step, at) => steps.findIndex(({ kind }) => kind === step.kind) === at);
  return [...firsts, ...steps.filter((step) => !firsts.includes(step))].slice(0, 3);
}

function worth({ kind, fits }: Step, { isReviewer }: Own, minutes: Minutes): number {
  const worths: Record<Kind, number> = {
    answer: 100,
    draft: 90,
    review: isReviewer ? 80 : 35,
    question: isReviewer ? 65 : 50,
    // An hour is worth a rule: it is what the lessons are for.
    rule: minutes === 60 ? 75 : 60,
    lesson: 70,
  };
  return worths[kind] - (fits ? 0 : 30);
}

type Unfitted = Omit<Step, "fits">;

function ownSteps({ answers, drafts, reviews, isReviewer }: Own): Unfitted[] {
  return [
    ...answers.map(({ code, href, comments }): Unfitted => {
      const why = "A reviewer has read it and asks for changes.";
      return {
        kind: "answer",
        href,
        title: `Answer the review of rule ${code}`,
        why,
        minutes: 5 + 5 * Math.max(1, comments),
      };
    }),
    ...drafts.map((draft): Unfitted => {
      const why = "You have begun it, and it is still yours.";
      const half = Math.ceil(minutesToWrite(draft) / 10) * 5;
      return { kind: "draft", href: draft.href, title: `Go on with rule ${draft.code}`, why, minutes: half };
    }),
    ...reviews.map(({ code, author, href, days }): Unfitted => {
      const waited =
        days === 0 ? "It was sent today" : `It has waited ${days === 1 ? "a day" : `${days} days`}`;
      const why = isReviewer
        ? `${waited} and waits for a reviewer.`
        : `${waited}. Anyone may read and comment.`;
      return {
        kind: "review",
        href,
        title: `Read rule ${code} by ${author}`,
        why,
        minutes: isReviewer ? 15 : 10,
      };
    }),
  ];
}

/** Questions about rules that somebody could write: who knows what a rule needs can say what it means. */
function questionSteps<Rule extends Needing & Sized & { sentence: string }>({
  outlines,
  works,
  own,
}: Ahead<Rule>): Unfitted[] {
  const known = opens(outlines, passedOf(outlines, works), own.questions).now;
  return (own.isReviewer ? own.questions : known).slice(0, 1).map(
    ({ code, asker, href, days }): Unfitted => ({
      kind: "question",
      href,
      title: `Say what rule ${code} means`,
      why: `${asker} asked${days === 0 ? "" : days === 1 ? " a day ago" : ` ${days} days ago`}, and nobody has answered.`,
      minutes: 5,
    }),
  );
}

/** The lessons that are left: what was begun first, then in the order of the course. */
function lessonSteps<Rule extends Needing & Sized & { sentence: string }>({
  outlines,
  works,
  free,
}: Ahead<Rule>): Unfitted[] {
  const isDone = (lesson: string, exercise: string) => works.includes(`${lesson} ${exercise}`);
  const { more } = opens(outlines, passedOf(outlines, works), free);
  const left = outlines
    .map((lesson, at) => {
      const done = lesson.exercises.filter((exercise) => isDone(lesson.slug, exercise)).length;
      return { lesson, number: at + 1, done };
    })
    .filter(({ lesson, done }) => done < lesson.exercises.length);
  return left
    .toSorted((one, other) => Number(other.done > 0) - Number(one.done > 0))
    .slice(0, 2)
    .map(({ lesson, number, done }, at): Unfitted => {
      const all = lesson.exercises.length;
      const count = more[lesson.slug]?.length ?? 0;
      const begun =
        done > 0 ? `${done} of its ${all} exercises ${done === 1 ? "works" : "work"} already. ` : "";
      const opened = count > 0 ? `It opens ${count === 1 ? "a rule" : `${count} rules`}.` : "";
      return {
        kind: "lesson",
        href: `/lessons/${lesson.slug}`,
        title: `Lesson ${number}: ${lesson.title}`,
        why:
          `${begun}${opened}`.trim() || (at === 0 ? "It comes next in the course." : "It comes after that."),
        minutes: Math.ceil((lesson.minutes * (all - done)) / all),
      };
    });
}

/** Rules that can be written in the time: for a first one the smallest, later the largest that fits. */
function ruleSteps<Rule extends Needing & Sized & { sentence: string }>(
  { outlines, works, free, own }: Ahead<Rule>,
  minutes: Minutes,
): Unfitted[] {
  const passed = passedOf(outlines, works);
  const fitting = smallestFirst(opens(outlines, passed, free).now).filter(
    (rule) => minutesToWrite(rule) <= minutes + slack,
  );
  const [longest] = fitting.slice(-1);
  const wanted =
    own.hasSent && longest
      ? fitting.filter((one) => minutesToWrite(one) === minutesToWrite(longest))
      : fitting;
  return wanted.slice(0, 2).map(
    (rule): Unfitted => ({
      kind: "rule",
      href: `/rules/${rule.dataset}/${rule.code}`,
      title: `Write rule ${rule.code}`,
      why: `${rule.sentence} You have learned all that it needs.`,
      minutes: minutesToWrite(rule),
    }),
  );
}
