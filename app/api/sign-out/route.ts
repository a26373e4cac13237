// The form's door out.
import { auth } from "#server/auth";
import { isFromHere, no } from "#server/door";

export async function POST(request: Request): Promise<Response> {
  if (!isFromHere(request)) return no(403, "This did not come from one of our own pages.");
  const { api } = await auth();
  const { headers } = await api.signOut({ headers: request.headers, returnHeaders: true });
  const answer = new Headers({ location: "/", "cache-control": "no-store" });
  for (const cookie of headers.getSetCookie()) answer.append("set-cookie", cookie);
  return new Response(null, { status: 303, headers: answer });
}
