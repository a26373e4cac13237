// The notebook's door: a learner's answer is kept here.
import { longestText } from "#domain/draft";
import { answer, bring, no, personAt } from "#server/door";
import { answerSchema, save } from "#server/lesson-progress";

type Context = { params: Promise<{ lesson: string; exercise: string }> };

export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const person = await personAt(request);
  if (person instanceof Response) return person;
  const given = await bring(request, answerSchema, longestText * 8);
  if (given instanceof Response) return given;
  const { lesson, exercise } = await params;
  const saved = await save(person, lesson, exercise, given);
  return saved.ok ? answer({ saved: true }) : no(422, saved.reason);
}
