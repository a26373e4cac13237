// The form's door to the code host's sign-in. It needs no script in the page.
import { beginSignIn } from "#server/auth";
import { isFromHere, no, ownPath } from "#server/door";
import { practicePeople } from "#server/session";

export async function POST(request: Request): Promise<Response> {
  if (!isFromHere(request)) return no(403, "This did not come from one of our own pages.");
  const form = await request.formData();
  const asked = form.get("login");
  const login = practicePeople().find((person) => person.login === asked)?.login ?? null;
  const next = form.get("next");
  try {
    const { url, cookies } = await beginSignIn(ownPath(typeof next === "string" ? next : null), login);
    const headers = new Headers({ location: url, "cache-control": "no-store" });
    for (const cookie of cookies) headers.append("set-cookie", cookie);
    return new Response(null, { status: 303, headers });
  } catch (thrown) {
    console.error(`Nobody can sign in just now: ${thrown instanceof Error ? thrown.message : "unknown"}`);
    const trouble = encodeURIComponent("Signing in does not work just now. Try again in a minute.");
    return new Response(null, { status: 303, headers: { location: `/sign-in?trouble=${trouble}` } });
  }
}
