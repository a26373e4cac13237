// The notebook's door for those without an account: an answer is kept in the place that six words open.
import { z } from "zod";
import { authorize } from "#domain/authority";
import { longestText } from "#domain/draft";
import { answer, bring, isFromHere, no } from "#server/door";
import { answerSchema } from "#server/lesson-progress";
import * as place from "#server/place";

type Context = { params: Promise<{ lesson: string; exercise: string }> };
const givenSchema = answerSchema.extend({ words: z.string().max(300) });

export async function PUT(request: Request, { params }: Context): Promise<Response> {
  if (!isFromHere(request)) return no(403, "This did not come from one of our own pages.");
  const allowed = authorize(null, "keep a place");
  if (!allowed.ok) return no(403, allowed.reason);
  const given = await bring(request, givenSchema, longestText * 8);
  if (given instanceof Response) return given;
  const { lesson, exercise } = await params;
  const { words, ...wrote } = given;
  const saved = await place.save(words, lesson, exercise, wrote);
  return saved.ok ? answer({ saved: true }) : no(422, saved.reason);
}
