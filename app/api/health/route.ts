// Is the house well? For whoever runs it, and for what restarts it.
import { examine } from "#server/health";

export async function GET(): Promise<Response> {
  const health = await examine();
  return Response.json(health, { status: health.ok ? 200 : 503, headers: { "cache-control": "no-store" } });
}
