// How far a sending has got and where it stands in the line, for the page that waits for it.
import { answer, no, personAt } from "#server/door";
import * as submissions from "#server/submissions";

type Context = { params: Promise<{ submission: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const person = await personAt(request);
  if (person instanceof Response) return person;
  const found = await submissions.read((await params).submission, person);
  if (found === null) return no(404, "There is no such submission.");
  const { id, state, step, stuck, number, url } = found;
  const place = step === "open" ? null : await submissions.placeOf(id);
  return answer({ state, step, stuck, number, url, place });
}
