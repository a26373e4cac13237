// Six words in, and out comes what is kept for them. They travel in the body, so that no log of addresses holds them.
import { z } from "zod";
import { authorize } from "#domain/authority";
import { answer, bring, isFromHere, no } from "#server/door";
import * as place from "#server/place";

const givenSchema = z.strictObject({ words: z.string().max(300) });

export async function POST(request: Request): Promise<Response> {
  if (!isFromHere(request)) return no(403, "This did not come from one of our own pages.");
  const allowed = authorize(null, "keep a place");
  if (!allowed.ok) return no(403, allowed.reason);
  const given = await bring(request, givenSchema, 2_000);
  if (given instanceof Response) return given;
  const opened = await place.open(given.words);
  return opened.ok ? answer(opened.value) : no(404, opened.reason);
}
