// A dataset and its approved rules as one JSON, for browsers and programs that check a return. Open to all.
import { no } from "#server/door";
import * as shelf from "#server/shelf";
import * as specification from "#server/specification";

type Context = { params: Promise<{ dataset: string }> };

/**
 * The catalogue of a dataset. Whoever has it already asks each time whether it is still the newest: what was approved a
 * moment ago is in the next check.
 * @example GET /api/catalogue/ssda903 // => { commit: "3f2c…", dataset: { … }, rules: […], specificationCount: 322 }
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { dataset } = await params;
  const specified = await specification.read(dataset);
  if (specified.length === 0) return no(404, "There is no such dataset.");
  const [{ key, source }, { commit, rules }] = await Promise.all([
    shelf.ground(dataset),
    shelf.approved(dataset),
  ]);
  const headers = {
    "cache-control": "public, no-cache",
    etag: `"${commit ?? "shipped"}-${key.slice(0, 12)}-${rules.length}"`,
  };
  // Whoever compresses on the way says that it is the same in other bytes.
  const had = request.headers.get("if-none-match")?.replace(/^W\//, "");
  if (had === headers.etag) return new Response(null, { status: 304, headers });
  const catalogue = {
    commit,
    dataset: source,
    rules: rules.map(({ path, text }) => ({ path, text })),
    specificationCount: specified.length,
  };
  return Response.json(catalogue, { headers });
}
