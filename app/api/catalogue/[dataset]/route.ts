// A dataset and its approved rules as one JSON, for browsers and programs that check a return. Open to all.
import { no } from "#server/door";
import * as shelf from "#server/shelf";
import * as specification from "#server/specification";

type Context = { params: Promise<{ dataset: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { dataset } = await params;
  const specified = await specification.read(dataset);
  if (specified.length === 0) return no(404, "There is no such dataset.");
  const [source, { commit, rules }] = await Promise.all([shelf.source(dataset), shelf.approved(dataset)]);
  const catalogue = {
    commit,
    dataset: source,
    rules: rules.map(({ path, text }) => ({ path, text })),
    specificationCount: specified.length,
  };
  return Response.json(catalogue, { headers: { "cache-control": "public, max-age=60" } });
}
