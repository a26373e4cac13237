// The form's door back: nothing is joined, and the session from before is used again.
import { formAt, goTo } from "#server/door";
import { heldPerson, letGo } from "#server/joining-cookie";

export async function POST(request: Request): Promise<Response> {
  const asked = await formAt(request, "change yourself");
  if (asked instanceof Response) return asked;
  const giveBack = (await heldPerson(request.headers)) !== null;
  return goTo("/you", {}, await letGo(request.headers, { giveBack }));
}
