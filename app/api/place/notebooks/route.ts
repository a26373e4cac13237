// The door at which a notebook's code is kept for six words. Its rows never come here.
import { z } from "zod";
import { authorize } from "#domain/authority";
import { longestText } from "#domain/draft";
import { notebookSchema } from "#domain/notebook";
import { answer, bring, isFromHere, no } from "#server/door";
import * as place from "#server/place";

const givenSchema = z.strictObject({ words: z.string().max(300), notebook: notebookSchema });

export async function PUT(request: Request): Promise<Response> {
  if (!isFromHere(request)) return no(403, "This did not come from one of our own pages.");
  const allowed = authorize(null, "keep a place");
  if (!allowed.ok) return no(403, allowed.reason);
  const given = await bring(request, givenSchema, longestText * 8);
  if (given instanceof Response) return given;
  const saved = await place.saveNotebook(given.words, given.notebook);
  return saved.ok ? answer({ saved: true }) : no(422, saved.reason);
}
