// The form's door that makes two one: the account that is signed in, and the person whose session is held beside it.
import { formAt, goTo } from "#server/door";
import * as joining from "#server/joining";
import { heldPerson, letGo } from "#server/joining-cookie";

export async function POST(request: Request): Promise<Response> {
  const asked = await formAt(request, "change yourself");
  if (asked instanceof Response) return asked;
  const mail = await heldPerson(request.headers);
  if (mail === null) return goTo("/you", { trouble: "The ten minutes for joining are over. Begin again." });
  const joined = await joining.join(mail, asked.person, asked.text("name"));
  if (!joined.ok) return goTo("/you/join", { trouble: joined.reason });
  return goTo("/you", { done: "joined" }, await letGo(request.headers, { giveBack: false }));
}
