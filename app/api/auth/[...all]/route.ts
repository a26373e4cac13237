// The way back from the code host's sign-in. The sign-in library has more doors, some of which would give the browser a
// token: they stay shut.
import { auth } from "#server/auth";
import { no } from "#server/door";

export async function GET(request: Request): Promise<Response> {
  if (new URL(request.url).pathname !== "/api/auth/callback/github") return no(404, "There is nothing here.");
  const answer = await (await auth()).handler(request);
  answer.headers.set("cache-control", "no-store");
  return answer;
}
