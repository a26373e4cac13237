// Where the code host sends the operator's browser when the App was made.
import { fetchApp } from "#server/setup/app-manifest";
import { takeState, visitOf } from "#server/setup/visit";

export async function GET(request: Request): Promise<Response> {
  const go = (trouble?: string) => {
    const location = trouble === undefined ? "/setup" : `/setup?trouble=${encodeURIComponent(trouble)}`;
    return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
  };
  const visit = visitOf(request.headers);
  if (visit === null)
    return go("Give the code again: this browser did not begin here, or an hour has passed.");
  const { searchParams } = new URL(request.url);
  if (!takeState(visit, searchParams.get("state") ?? "")) {
    return go("This App was not made from this page just now. Make it here, in one go.");
  }
  const made = await fetchApp(searchParams.get("code") ?? "");
  if (!made.ok) return go(made.reason);
  visit.app = made.value;
  return go();
}
