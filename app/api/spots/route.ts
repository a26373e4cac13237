// The door at which it is kept where somebody was last in a lesson or a draft.
import { spotSchema } from "#domain/spot";
import { answer, bring, no, personAt } from "#server/door";
import { save } from "#server/spots";

export async function PUT(request: Request): Promise<Response> {
  const person = await personAt(request);
  if (person instanceof Response) return person;
  const given = await bring(request, spotSchema, 2_000);
  if (given instanceof Response) return given;
  const saved = await save(person, given);
  return saved.ok ? answer({ saved: true }) : no(422, saved.reason);
}
