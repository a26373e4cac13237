// Where the code host tells us that something happened.
import { no, readText } from "#server/door";
import { isConnected } from "#server/env";
import * as webhook from "#server/webhook";

export async function POST(request: Request): Promise<Response> {
  if (!isConnected()) return no(503, "Ruleyard is not connected to a code host yet.");
  const body = await readText(request, webhook.longestBody);
  if (body === null) return no(413, "This is too long to be taken in.");
  const { status, reason } = await webhook.take({
    id: request.headers.get("x-github-delivery"),
    name: request.headers.get("x-github-event"),
    signature: request.headers.get("x-hub-signature-256"),
    body,
  });
  return no(status, reason);
}
