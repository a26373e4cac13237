// The same for those without an account: the six words come with it, in the body.
import { z } from "zod";
import { authorize } from "#domain/authority";
import { spotSchema } from "#domain/spot";
import { answer, bring, isFromHere, no } from "#server/door";
import * as place from "#server/place";

const givenSchema = z.strictObject({ words: z.string().max(300), spot: spotSchema });

export async function PUT(request: Request): Promise<Response> {
  if (!isFromHere(request)) return no(403, "This did not come from one of our own pages.");
  const allowed = authorize(null, "keep a place");
  if (!allowed.ok) return no(403, allowed.reason);
  const given = await bring(request, givenSchema, 3_000);
  if (given instanceof Response) return given;
  const saved = await place.saveSpot(given.words, given.spot);
  return saved.ok ? answer({ saved: true }) : no(422, saved.reason);
}
