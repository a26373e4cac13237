// The form's door to another name.
import { formAt, goTo } from "#server/door";
import * as you from "#server/you";

export async function POST(request: Request): Promise<Response> {
  const asked = await formAt(request, "change yourself");
  if (asked instanceof Response) return asked;
  const renamed = await you.rename(asked.person, asked.text("name"));
  return goTo("/you", renamed.ok ? { done: "name" } : { trouble: renamed.reason });
}
