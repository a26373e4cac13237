// The door at which help is asked for, and at which a page finds what was asked on it.
import { askSchema, longestState } from "#domain/question";
import { answer, bring, no, personAt } from "#server/door";
import * as dropIns from "#server/drop-ins";
import * as questions from "#server/questions";

export async function GET(request: Request): Promise<Response> {
  const person = await personAt(request);
  if (person instanceof Response) return person;
  const page = new URL(request.url).searchParams.get("page") ?? "";
  const asked = await questions.onPage(person, page);
  const [first] = asked.flatMap(({ waitsSince }) => waitsSince ?? []).sort();
  const [waits, nextDropIn] = await Promise.all([questions.waits(first ?? null), dropIns.next()]);
  return answer({ you: person.id, questions: asked, waits, nextDropIn });
}

export async function POST(request: Request): Promise<Response> {
  const person = await personAt(request);
  if (person instanceof Response) return person;
  const given = await bring(request, askSchema, longestState * 3);
  if (given instanceof Response) return given;
  const asked = await questions.ask(person, given);
  return asked.ok ? answer(asked.value) : no(422, asked.reason);
}
