// The form's door through which a coordinator gives somebody a part.
import { roleSchema } from "#domain/person";
import { formAt, goTo } from "#server/door";
import * as parts from "#server/parts";

export async function POST(request: Request): Promise<Response> {
  const asked = await formAt(request, "give a part");
  if (asked instanceof Response) return asked;
  const role = roleSchema.safeParse(asked.text("role"));
  if (!role.success) return goTo("/people", { trouble: "Choose a part." });
  const given = await parts.give(asked.person, asked.text("person"), role.data);
  return goTo("/people", given.ok ? { done: "part" } : { trouble: given.reason });
}
