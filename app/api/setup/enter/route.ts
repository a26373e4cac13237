// The door to the setting-up of a server without an App: the code that it printed opens it.
import { isFromHere, no } from "#server/door";
import { cookieOf, enter } from "#server/setup/visit";

export async function POST(request: Request): Promise<Response> {
  if (!isFromHere(request)) return no(403, "This did not come from one of our own pages.");
  const form = await request.formData();
  const entered = enter(String(form.get("code") ?? "").slice(0, 100));
  const headers = new Headers({ "cache-control": "no-store" });
  headers.set("location", entered.ok ? "/setup" : `/setup?trouble=${encodeURIComponent(entered.reason)}`);
  if (entered.ok) headers.set("set-cookie", cookieOf(entered.value));
  return new Response(null, { status: 303, headers });
}
