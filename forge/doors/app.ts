// The doors of the App: who it is, where it is installed, and tokens for working there.
import { randomBytes } from "node:crypto";
import { z } from "zod";
import { appShape, installationShape } from "../shapes/checks";
import { repository } from "../shapes/repositories";
import { answer, isAnswer, notFound, trouble, type Answer } from "./answer";
import { hashOf } from "./caller";
import { door, numberIn, paged, readBody, type Call, type Door } from "./router";

const about = "apps/apps";
const hour = 3_600_000;

function onlyApp(call: Call): Answer | undefined {
  return call.caller.kind === "app" ? undefined : trouble(401, "A JSON web token could not be decoded");
}

function me(call: Call): Answer {
  return onlyApp(call) ?? answer(200, appShape(call.yard));
}

function installations(call: Call): Promise<Answer> | Answer {
  const there = call.yard.settings.isInstalled ? [installationShape(call.yard)] : [];
  return onlyApp(call) ?? paged(call, there, (one) => one);
}

function installation(call: Call): Answer {
  const refused = onlyApp(call);
  if (refused) return refused;
  if (!call.yard.settings.isInstalled) return notFound();
  const asked = call.params.installation_id;
  if (asked !== undefined && Number(asked) !== call.yard.store.facts().installationId) return notFound();
  return answer(200, installationShape(call.yard));
}

const wanted = z.object({
  repositories: z.array(z.string()).optional(),
  repository_ids: z.array(z.int()).optional(),
  permissions: z.record(z.string(), z.enum(["read", "write", "admin"])).optional(),
});

function makeToken(call: Call): Answer {
  const refused = onlyApp(call);
  if (refused) return refused;
  const { yard } = call;
  const facts = yard.store.facts();
  if (!yard.settings.isInstalled) return notFound();
  if (numberIn(call.params, "installation_id") !== facts.installationId) return notFound();
  const body = readBody(call, wanted, "Installation");
  if (isAnswer(body)) return body;
  const strange =
    body.repositories?.some((name) => name.toLowerCase() !== yard.name.toLowerCase()) ||
    body.repository_ids?.some((id) => id !== facts.repositoryId);
  if (strange)
    return trouble(
      422,
      "There is at least one repository that does not exist or is not accessible to the parent installation.",
    );
  const all = yard.settings.appPermissions;
  const permissions = body.permissions ? { metadata: "read", ...body.permissions } : all;
  const tooMuch = Object.entries(permissions).some(
    ([kind, level]) => !all[kind] || (level !== "read" && all[kind] === "read"),
  );
  if (tooMuch) return trouble(422, "The permissions requested are not granted to this installation.");
  const token = `ghs_${randomBytes(27).toString("base64url").replace(/[-_]/g, "x")}`;
  const expiresAt = new Date(Date.parse(yard.now()) + hour).toISOString();
  yard.store.write((changes) => {
    for (const [key, old] of oldTokens(call)) if (old <= yard.now()) changes.drop("tokens", key);
    changes.put("tokens", hashOf(token), {
      kind: "installation",
      userId: null,
      permissions,
      scopes: "",
      expiresAt,
      createdAt: yard.now(),
    });
  });
  return answer(201, {
    token,
    expires_at: expiresAt.replace(/\.\d+Z$/, "Z"),
    permissions,
    repository_selection: "selected",
    ...(body.repositories || body.repository_ids ? { repositories: [repository(yard, "write")] } : {}),
  });
}

function* oldTokens(call: Call): Generator<[key: string, expiresAt: string]> {
  for (const [key, token] of call.yard.store.entries("tokens"))
    if (token.expiresAt) yield [key, token.expiresAt];
}

function repositories(call: Call): Promise<Answer> | Answer {
  if (call.caller.kind !== "installation")
    return trouble(
      403,
      "You must authenticate with an installation access token in order to list repositories for an installation.",
    );
  return paged(
    call,
    [repository(call.yard, "write")],
    (one) => one,
    (shown, total_count) => ({ total_count, repository_selection: "selected", repositories: shown }),
  );
}

export const appDoors: Door[] = [
  door("GET", "/app", `${about}#get-the-authenticated-app`, me),
  door("GET", "/app/installations", `${about}#list-installations-for-the-authenticated-app`, installations),
  door(
    "GET",
    "/app/installations/{installation_id}",
    `${about}#get-an-installation-for-the-authenticated-app`,
    installation,
  ),
  door(
    "POST",
    "/app/installations/{installation_id}/access_tokens",
    `${about}#create-an-installation-access-token-for-an-app`,
    makeToken,
  ),
  door(
    "GET",
    "/repos/{owner}/{repo}/installation",
    `${about}#get-a-repository-installation-for-the-authenticated-app`,
    installation,
  ),
  door(
    "GET",
    "/installation/repositories",
    "apps/installations#list-repositories-accessible-to-the-app-installation",
    repositories,
  ),
];
