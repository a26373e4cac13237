// What is said to somebody who comes back after a while: what they did last, when, and the next step, from their own work.
import type { Outline } from "./course";
import type { ReviewLine } from "./review";
import type { Spot } from "./spot";
import type { SubmissionState } from "./submission";

export type Welcome = {
  /** Where it came from: what "not now" is said of, and what a warm-up is made for. */
  spot: Spot;
  /** What they did last: "you were writing rule 356". */
  was: string;
  /** How it stood, and what others said of it since; "" when there is nothing to say. */
  stood: string;
  /** One sentence. */
  next: string;
  /** What "carry on" leads to: the exact place, or the one after it when that is done. */
  href: string;
};

/** A lesson as a welcome needs it: its exercises in their order. */
export type LessonOutline = Pick<Outline, "slug" | "title" | "exercises">;

/** A draft as a welcome needs it. `said` is what others wrote since. */
export type DraftOutline = {
  id: string;
  code: string;
  dataset: string;
  submission: { id: string; state: SubmissionState } | null;
  said: { who: string; body: string }[];
  decisions: Pick<ReviewLine, "author" | "decision">[];
};

/** A draft that is opened with this after its address opens at the cursor, without a welcome of its own. */
export const carryOn = "carry-on";

const day = 24 * 60 * 60_000;
const numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/**
 * How long ago, as people say it of weeks and months, to begin a sentence with.
 * @example sayLongAgo("2026-04-01T10:00:00Z", Date.parse("2026-04-22T11:00:00Z")) // => "Three weeks ago"
 */
export function sayLongAgo(at: string, now: number): string {
  const days = Math.max(0, Math.floor((now - Date.parse(at)) / day));
  if (days < 1) return "Earlier today";
  if (days < 7) return `${capital(count(days, "day"))} ago`;
  if (days < 60) return `${capital(count(Math.round(days / 7), "week"))} ago`;
  if (days < 365) return `${capital(count(Math.round(days / 30.44), "month"))} ago`;
  return "More than a year ago";
}

/**
 * The welcome of somebody who was in a lesson. Null when their lesson is not on the shelf any more.
 * @example welcomeToLesson(spot, lessons, ["ends-before"])?.next // => "Next: exercise 2, in the same lesson."
 */
export function welcomeToLesson(
  spot: Spot,
  lessons: readonly LessonOutline[],
  passed: readonly string[],
): Welcome | null {
  const at = lessons.findIndex(({ slug }) => slug === spot.name);
  const lesson = lessons[at];
  if (!lesson) return null;
  const of = lesson.exercises.length;
  const here = lesson.exercises.indexOf(spot.part);
  const where = here < 0 ? "" : of === 1 ? ", at its exercise" : `, at exercise ${here + 1} of ${of}`;
  const was = `you were in lesson ${at + 1}, “${lesson.title}”${where}`;
  const address = `/lessons/${lesson.slug}`;
  const isPassed = passed.includes(spot.part);
  const stood = isPassed ? "it works" : here < 0 ? "" : sayStands(spot.stands, "check");
  if (here >= 0 && !isPassed) {
    const next = `Next: ${spot.stands?.of ? sayMissing(spot.stands, "check", "work") : "that exercise"}.`;
    return { spot, was, stood, next, href: `${address}#${spot.part}` };
  }
  const open = lesson.exercises.findIndex((name, index) => index > here && !passed.includes(name));
  if (open >= 0) {
    const next = `Next: exercise ${open + 1} of ${of}, in the same lesson.`;
    // In a cell they go on reading from there; after an exercise that works, to the one that is next.
    const part = here < 0 && spot.part !== "" ? spot.part : lesson.exercises[open];
    return { spot, was, stood, next, href: `${address}#${part}` };
  }
  const following = lessons[at + 1];
  return following
    ? {
        spot,
        was,
        stood,
        next: `Next: lesson ${at + 2}, “${following.title}”.`,
        href: `/lessons/${following.slug}`,
      }
    : { spot, was, stood, next: "Next: a rule from the board.", href: "/rules" };
}

/**
 * The welcome of somebody who was writing a rule.
 * @example welcomeToDraft(spot, draft).stood // => "3 of 4 examples pass; Priya Nair asked one question"
 */
export function welcomeToDraft(spot: Spot, draft: DraftOutline): Welcome {
  const { code, submission } = draft;
  const news = sayNews(draft);
  const stands = sayStands(spot.stands, "example");
  const stood = [stands, ...news].filter(Boolean).join("; ");
  const isSent = submission !== null && submission.state !== "closed";
  const was = `you were writing rule ${code}`;
  const isLive = submission?.state === "approved";
  const href = isLive ? `/rules/${draft.dataset}/${code}` : `/drafts/${draft.id}#${carryOn}`;
  return { spot, was, stood, next: nextOfDraft(spot, draft, isSent), href };
}

function nextOfDraft({ stands }: Spot, { submission, said }: DraftOutline, isSent: boolean): string {
  if (submission?.state === "approved") return "It is live. Next: see it on the shelf.";
  if (submission?.state === "changes wanted") return "Next: read what the reviewer wants changed.";
  if (said.length > 0) return "Next: read what was said, and answer.";
  if (isSent) return "It is with the reviewers. You can go on with it, or take another rule.";
  if (!stands?.of) return "Next: go on writing.";
  return stands.works < stands.of
    ? `Next: ${sayMissing(stands, "example", "pass")}.`
    : "Next: check it over, and send it.";
}

function sayNews({ said, decisions }: DraftOutline): string[] {
  const last = decisions.at(-1);
  const decided =
    last && { approve: "said yes", changes: "asked for changes", comment: "", withdrawn: "" }[last.decision];
  const people = [...new Set(said.map(({ who }) => who))];
  const talk = people.map((who) => {
    const own = said.filter((one) => one.who === who);
    const asked = own.filter(({ body }) => body.includes("?")).length;
    if (asked === own.length) return `${who} asked ${count(asked, "question")}`;
    return `${who} wrote ${count(own.length, "comment")}`;
  });
  return last && decided ? [...talk, `${last.author} ${decided}`] : talk;
}

function sayStands(stands: Spot["stands"], what: "check" | "example"): string {
  if (!stands || stands.of === 0) return "";
  const { works, of } = stands;
  const verb = what === "check" ? ["work", "works"] : ["pass", "passes"];
  if (works === of) return of === 1 ? `its ${what} ${verb[1]}` : `all ${of} ${what}s ${verb[0]}`;
  return `${works} of ${of} ${what}s ${verb[works === 1 ? 1 : 0]}`;
}

function sayMissing({ works, of }: NonNullable<Spot["stands"]>, what: string, verb: string): string {
  if (of - works === 1) return `the ${what} that does not ${verb} yet`;
  return works === 0 ? `the first ${what}` : `the ${count(of - works, what)} that do not ${verb} yet`;
}

/** "a week" is plainer than "one week", and "one question" than "a question". */
function count(number: number, unit: string): string {
  const isTime = ["day", "week", "month"].includes(unit);
  if (number === 1) return `${isTime ? "a" : "one"} ${unit}`;
  return `${numbers[number] ?? number} ${unit}s`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
