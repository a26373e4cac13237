// The form's door for a code that came by mail. It needs no script in the page.
import { isFromHere, no, ownPath } from "#server/door";
import { enter } from "#server/sign-in-code";

export async function POST(request: Request): Promise<Response> {
  if (!isFromHere(request)) return no(403, "This did not come from one of our own pages.");
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? "");
  const next = ownPath(text("next"));
  const caller = { name: text("name"), email: text("email") };
  const entered = await enter({ ...caller, code: text("code") });
  const headers = new Headers({ "cache-control": "no-store", location: next });
  if (entered.ok) for (const cookie of entered.value) headers.append("set-cookie", cookie);
  else
    headers.set(
      "location",
      `/sign-in/code?${new URLSearchParams({ ...caller, next, trouble: entered.reason })}`,
    );
  return new Response(null, { status: 303, headers });
}
