// A dataset and its made-up rows as one JSON: what goes into the folder of one of its rules. Open to all.
import { listDatasets, readMadeUp } from "#rules";
import { no } from "#server/door";
import * as shelf from "#server/shelf";

type Context = { params: Promise<{ dataset: string }> };

/**
 * What the folder of any rule of this dataset holds besides the rule.
 * @example GET /api/folder/ssda903 // => { source: { id: "ssda903", files: […] }, madeUp: { thisYear: { … }, … } }
 */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { dataset } = await params;
  if (!(await listDatasets()).includes(dataset)) return no(404, "There is no such dataset.");
  const [source, madeUp] = await Promise.all([shelf.source(dataset), readMadeUp(dataset)]);
  return Response.json({ source, madeUp }, { headers: { "cache-control": "public, no-cache" } });
}
