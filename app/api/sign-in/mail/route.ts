// The form's door to a code by mail. It needs no script in the page.
import { isFromHere, no, ownPath } from "#server/door";
import { askCode } from "#server/sign-in-code";

export async function POST(request: Request): Promise<Response> {
  if (!isFromHere(request)) return no(403, "This did not come from one of our own pages.");
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? "");
  const next = ownPath(text("next"));
  const asked = await askCode({ name: text("name"), email: text("email") });
  const query = asked.ok
    ? new URLSearchParams({ ...asked.value, next })
    : new URLSearchParams({ trouble: asked.reason, next, name: text("name"), email: text("email") });
  const location = `${asked.ok ? "/sign-in/code" : "/sign-in"}?${query}`;
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}
