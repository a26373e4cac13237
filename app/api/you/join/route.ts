// The way to the code host for somebody who came by e-mail and has an account there. They come back to /you/join.
import { beginSignIn } from "#server/auth";
import { formAt, goTo } from "#server/door";
import { holdSession } from "#server/joining-cookie";

export async function POST(request: Request): Promise<Response> {
  const asked = await formAt(request, "change yourself");
  if (asked instanceof Response) return asked;
  if (asked.person.login !== null) {
    return goTo("/you", { trouble: "You have a GitHub account here already. Only one can be joined." });
  }
  const { url, cookies } = await beginSignIn("/you/join", null);
  return goTo(url, {}, [...cookies, await holdSession(request.headers)]);
}
