// "Write them into .env" and "I have copied them": afterwards the App's secrets are shown no more.
import { isFromHere, no } from "#server/door";
import { writeSettings } from "#server/setup/settings-file";
import { visitOf } from "#server/setup/visit";

export async function POST(request: Request): Promise<Response> {
  if (!isFromHere(request)) return no(403, "This did not come from one of our own pages.");
  const visit = visitOf(request.headers);
  if (!visit?.app) return no(403, "Give the code first, and make the App.");
  const form = await request.formData();
  const written = form.get("how") === "file" ? writeSettings(visit.app.lines) : null;
  const location = written?.ok === false ? `/setup?trouble=${encodeURIComponent(written.reason)}` : "/setup";
  if (written?.ok !== false) Object.assign(visit, { kept: true, app: { ...visit.app, lines: {} } });
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}
