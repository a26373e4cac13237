// The door at which a notebook's code is kept in its owner's account. Its rows never come here.
import { longestText } from "#domain/draft";
import { notebookSchema } from "#domain/notebook";
import { answer, bring, no, personAt } from "#server/door";
import { save } from "#server/notebooks";

export async function PUT(request: Request): Promise<Response> {
  const person = await personAt(request);
  if (person instanceof Response) return person;
  const given = await bring(request, notebookSchema, longestText * 8);
  if (given instanceof Response) return given;
  const saved = await save(person, given);
  return saved.ok ? answer(saved.value) : no(422, saved.reason);
}
