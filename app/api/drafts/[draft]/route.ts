// The editor's door: a draft is read here, and saved here at every pause in the typing.
import { longestText, saveSchema } from "#domain/draft";
import { answer, bring, no, personAt } from "#server/door";
import * as drafts from "#server/drafts";

type Context = { params: Promise<{ draft: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const person = await personAt(request);
  if (person instanceof Response) return person;
  const found = await drafts.read(person, (await params).draft);
  return found.ok ? answer(found.value) : no(404, found.reason);
}

export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const person = await personAt(request);
  if (person instanceof Response) return person;
  const given = await bring(request, saveSchema, longestText * 8);
  if (given instanceof Response) return given;
  const { draft } = await params;
  const saved = await drafts.save(person, draft, given);
  if (saved.ok) return answer(saved.value);
  if ("latest" in saved) return no(409, saved.reason, { latest: saved.latest });
  const readable = await drafts.read(person, draft);
  return no(readable.ok ? 422 : 404, saved.reason);
}
