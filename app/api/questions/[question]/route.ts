// The door at which a question is answered, gone on with, or said to have helped.
import { z } from "zod";
import { longestState, saySchema } from "#domain/question";
import { answer, bring, no, personAt } from "#server/door";
import * as questions from "#server/questions";

const givenSchema = z.union([saySchema, z.strictObject({ helped: z.literal(true) })]);

export async function POST(
  request: Request,
  { params }: { params: Promise<{ question: string }> },
): Promise<Response> {
  const person = await personAt(request);
  if (person instanceof Response) return person;
  const given = await bring(request, givenSchema, longestState * 3);
  if (given instanceof Response) return given;
  const { question: id } = await params;
  const done = "helped" in given ? await questions.close(person, id) : await questions.say(person, id, given);
  return done.ok ? answer(done.value) : no(422, done.reason);
}
