// The doors to what a client may ask of any GitHub: what it is, and how much may still be asked of it.
import { answer, notFound, type Answer } from "./answer";
import { door, type Call, type Door } from "./router";
import { appShape } from "../shapes/checks";

function about(call: Call): Answer {
  return answer(200, {
    verifiable_password_authentication: false,
    hooks: ["127.0.0.1/32"],
    web: [call.yard.url],
    api: [`${call.yard.url}/api/v3`],
  });
}

function limits(call: Call): Answer {
  const core = { ...call.yard.limits.look(call.headers.authorization), resource: "core" };
  return answer(200, { resources: { core, search: core }, rate: core });
}

function app(call: Call): Answer {
  return call.params.app_slug === call.yard.settings.appSlug ? answer(200, appShape(call.yard)) : notFound();
}

export const metaDoors: Door[] = [
  door("GET", "/meta", "meta/meta#get-github-meta-information", about),
  door(
    "GET",
    "/rate_limit",
    "rate-limit/rate-limit#get-rate-limit-status-for-the-authenticated-user",
    limits,
  ),
];
/** Also a page for people: only below /api/v3 is it the API's. */
export const appBySlugDoor = door("GET", "/apps/{app_slug}", "apps/apps#get-an-app", app);
