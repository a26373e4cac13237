// Where somebody without an account is given a place, and the six words that open it.
import { authorize } from "#domain/authority";
import { answer, isFromHere, no } from "#server/door";
import * as place from "#server/place";

export async function POST(request: Request): Promise<Response> {
  if (!isFromHere(request)) return no(403, "This did not come from one of our own pages.");
  const allowed = authorize(null, "keep a place");
  if (!allowed.ok) return no(403, allowed.reason);
  const made = await place.make();
  return made.ok ? answer({ words: made.value }) : no(429, made.reason);
}
