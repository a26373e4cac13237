// Welcoming somebody back: their own last step, and what others said of it since.
import type { Person } from "#domain/person";
import { isWelcome, type Spot } from "#domain/spot";
import { submissionStateSchema } from "#domain/submission";
import { type LessonOutline, type Welcome, welcomeToDraft, welcomeToLesson } from "#domain/welcome";
import { z } from "zod";
import { db } from "./db";
import * as lessonProgress from "./lesson-progress";
import * as spots from "./spots";

const decisionSchema = z.enum(["approve", "changes", "comment", "withdrawn"]);

/**
 * The welcome of somebody whose last step is a week ago or more at this moment; null for everybody else.
 * @example (await welcome.back(sam, lessons, Date.now()))?.was // => "you were writing rule 356"
 */
export async function back(
  person: Person,
  lessons: readonly LessonOutline[],
  now: number,
): Promise<Welcome | null> {
  const spot = await spots.last(person);
  if (!spot || !isWelcome(spot, now)) return null;
  if (spot.of === "draft") return toDraft(person, spot);
  const answers = await lessonProgress.read(person, spot.name);
  const passed = answers.filter(({ passedAt }) => passedAt !== null).map(({ exercise }) => exercise);
  return welcomeToLesson(spot, lessons, passed);
}

/**
 * The welcome back to a draft of one's own, however long ago; null when there is no such draft.
 * @example (await welcome.toDraft(sam, spot))?.stood // => "3 of 4 examples pass; Priya Nair asked one question"
 */
export async function toDraft(person: Person, spot: Spot): Promise<Welcome | null> {
  const { prisma } = await db();
  const since = { gt: new Date(spot.at) };
  // Somebody who is known to the code host alone has no id here.
  const byOthers = { OR: [{ authorId: null }, { authorId: { not: person.id } }], at: since };
  const draft = await prisma.draft.findFirst({
    where: { id: spot.name, ownerId: person.id },
    include: {
      submissions: {
        orderBy: { createdAt: "desc" },
        take: 1,
        include: {
          threads: { include: { comments: { where: byOthers, orderBy: { at: "asc" } } } },
          reviews: { where: byOthers, orderBy: { at: "asc" } },
        },
      },
    },
  });
  if (draft === null) return null;
  const { id, code, dataset } = draft;
  const sent = draft.submissions[0];
  const said = (sent?.threads ?? []).flatMap(({ comments }) =>
    comments.map(({ author, body }) => ({ who: author, body })),
  );
  const decisions = (sent?.reviews ?? []).map(({ author, decision }) => ({
    author,
    decision: decisionSchema.parse(decision),
  }));
  const submission = sent ? { id: sent.id, state: submissionStateSchema.parse(sent.state) } : null;
  return welcomeToDraft(spot, { id, code, dataset, submission, said, decisions });
}
