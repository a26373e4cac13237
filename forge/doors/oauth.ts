// Signing in, first half: a person agrees (here: is picked), and goes back to the product with a code.
import { randomBytes } from "node:crypto";
import { html, page } from "../pages/page";
import type { User } from "../rows/rows";
import { userNamed, type Yard } from "../yard";
import type { Answer } from "./answer";
import { hashOf } from "./caller";
import { isOnThisComputer } from "./hooks";
import type { Call, Door } from "./router";

const tenMinutes = 600_000;
const pageType = "text/html; charset=utf-8";

function shown(yard: Yard, status: number, title: string, content: ReturnType<typeof html>): Answer {
  const home = { href: `/${yard.owner}/${yard.name}`, name: `${yard.owner}/${yard.name}` };
  return { status, raw: { type: pageType, data: page(title, home, content) } };
}

// Ports and 127.0.0.1 or localhost: the same computer is the same place.
const placeOf = (url: URL) =>
  `${url.protocol}//${url.hostname.replace("localhost", "127.0.0.1")}:${url.port}`;

/**
 * Where the dance ends: the address asked for when it lies below the registered one, else undefined.
 * @example landing(yard, "http://127.0.0.1:3000/api/auth/callback/github")?.pathname // => "/api/auth/callback/github"
 */
export function landing(yard: Yard, asked: string | null): URL | undefined {
  const { callbackUrl, webhookUrl } = yard.settings;
  const registered = callbackUrl ?? (webhookUrl ? new URL("/", webhookUrl).href : undefined);
  if (!asked) return registered === undefined ? undefined : new URL(registered);
  if (!isOnThisComputer(asked)) return undefined;
  const url = new URL(asked);
  if (registered === undefined) return url;
  const allowed = new URL(registered);
  const below = allowed.pathname.endsWith("/") ? allowed.pathname : `${allowed.pathname}/`;
  const inside = url.pathname === allowed.pathname || url.pathname.startsWith(below);
  return inside && placeOf(url) === placeOf(allowed) ? url : undefined;
}

function agreed(call: Call, user: User, to: URL): Answer {
  const { yard, query } = call;
  const code = randomBytes(10).toString("hex");
  yard.store.write((changes) => {
    for (const [key, old] of yard.store.entries("codes"))
      if (old.expiresAt <= yard.now()) changes.drop("codes", key);
    changes.put("codes", hashOf(code), {
      userId: user.id,
      redirectUri: query.get("redirect_uri"),
      challenge: query.get("code_challenge"),
      scopes: (query.get("scope") ?? "").split(/[ ,]+/).filter(Boolean).join(","),
      expiresAt: new Date(Date.parse(yard.now()) + tenMinutes).toISOString(),
    });
  });
  to.searchParams.set("code", code);
  const state = query.get("state");
  if (state !== null) to.searchParams.set("state", state);
  return { status: 302, headers: { location: to.href, "cache-control": "no-store" } };
}

const roles = {
  read: "writes rules",
  triage: "writes rules",
  write: "reads and approves rules",
  maintain: "reads and approves rules",
  admin: "sees to the whole",
};

function authorize(call: Call): Answer {
  const { yard, query } = call;
  if (query.get("client_id") !== yard.settings.clientId)
    return shown(
      yard,
      404,
      "Unknown application",
      html`<h1>This application is not known here</h1><p>Its client_id is not the one this yard was started with.</p>`,
    );
  const to = landing(yard, query.get("redirect_uri"));
  if (!to)
    return shown(
      yard,
      400,
      "Wrong address",
      html`<h1>The way back does not fit</h1><p>The redirect_uri is not below the address that is registered for this application.</p>`,
    );
  const method = query.get("code_challenge_method");
  if (query.has("code_challenge") && method !== "S256") {
    to.searchParams.set("error", "invalid_request");
    to.searchParams.set("error_description", "code_challenge_method must be S256");
    return { status: 302, headers: { location: to.href } };
  }
  const hinted = userNamed(yard, query.get("login") ?? "");
  if (hinted?.permission) return agreed(call, hinted, to);
  const people = yard.store.all("users").filter((user) => user.permission);
  return shown(
    yard,
    200,
    "Who are you today?",
    html`<h1>Who are you today?</h1><p>These people are made up. Choose one to go on.</p>
    <ul class="people">${people.map((user) => {
      const again = new URLSearchParams(query);
      again.set("login", user.login);
      return html`<li><a href="/login/oauth/authorize?${again.toString()}"><strong>${user.name ?? user.login}</strong> ${roles[user.permission ?? "read"]}</a></li>`;
    })}</ul>`,
  );
}

export const oauthDoors: Door[] = [
  { method: "GET", path: "/login/oauth/authorize", docs: "", act: authorize },
];
