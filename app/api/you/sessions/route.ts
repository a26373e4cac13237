// The form's door out of every session, on this computer and all others.
import { formAt, goTo } from "#server/door";
import * as you from "#server/you";

export async function POST(request: Request): Promise<Response> {
  const asked = await formAt(request, "change yourself");
  if (asked instanceof Response) return asked;
  await you.endSessions(asked.person);
  return goTo("/");
}
