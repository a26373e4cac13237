// All that is kept of a person, as a file for them alone.
import { authorize } from "#domain/authority";
import { no, personAt } from "#server/door";
import * as you from "#server/you";

export async function GET(request: Request): Promise<Response> {
  const person = await personAt(request);
  if (person instanceof Response) return person;
  const allowed = authorize(person, "change yourself");
  if (!allowed.ok) return no(403, allowed.reason);
  return new Response(JSON.stringify(await you.takeOut(person), null, 2), {
    headers: {
      "cache-control": "no-store",
      "content-type": "application/json; charset=utf-8",
      "content-disposition": 'attachment; filename="ruleyard-about-you.json"',
    },
  });
}
