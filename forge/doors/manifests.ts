// Making an App from a manifest: its page, the button on it, the code that the maker trades once, and where it is installed.
import { generateKeyPair, randomBytes } from "node:crypto";
import { promisify } from "node:util";
import { z } from "zod";
import { hangAppHook } from "../acts/app-hook";
import { shown } from "../pages/frame";
import { html } from "../pages/page";
import type { RowOf } from "../rows/rows";
import { appShape } from "../shapes/checks";
import { userOf, type Yard } from "../yard";
import { answer, notFound, type Answer } from "./answer";
import { hashOf } from "./caller";
import { isOnThisComputer } from "./hooks";
import { door, type Call, type Door } from "./router";

const hour = 3_600_000;
const makeKeys = promisify(generateKeyPair);
const local = z.string().refine(isOnThisComputer, "must be on this computer");

/** As in GitHub's page on registering an App from a manifest. */
const wanted = z.object({
  name: z.string().min(1).max(34),
  url: z.url(),
  redirect_url: local,
  callback_urls: z.array(local).min(1).max(10),
  hook_attributes: z.object({ url: local, active: z.boolean().default(true) }).optional(),
  default_permissions: z.record(z.string(), z.enum(["read", "write", "admin"])).default({}),
  default_events: z.array(z.string()).default([]),
  public: z.boolean().default(false),
});

function readManifest(call: Call): z.infer<typeof wanted> | string {
  const text = new URLSearchParams(call.bytes.toString("utf8")).get("manifest") ?? "";
  try {
    const read = wanted.safeParse(JSON.parse(text));
    return read.success ? read.data : z.prettifyError(read.error);
  } catch {
    return "The manifest is not JSON.";
  }
}

function fresh(call: Call): Answer {
  const manifest = readManifest(call);
  if (typeof manifest === "string") {
    return shown(call.yard, "Wrong manifest", html`<h1>This App cannot be made</h1><p>${manifest}</p>`, 422);
  }
  if ((call.params.org ?? call.yard.owner).toLowerCase() !== call.yard.owner.toLowerCase()) return notFound();
  const may = Object.entries(manifest.default_permissions).map(
    ([kind, level]) => html`<li>${kind}: ${level}</li>`,
  );
  const state = call.query.get("state") ?? "";
  const text = JSON.stringify(manifest);
  return shown(
    call.yard,
    "Make an App",
    html`<h1>Create GitHub App</h1><p>${manifest.name} would like to:</p><ul>${may}</ul>
    <form method="post" action="/settings/apps/made"><input type="hidden" name="manifest" value="${text}">
    <input type="hidden" name="state" value="${state}"><button>Create GitHub App</button></form>`,
  );
}

function agree(call: Call): Answer {
  const manifest = readManifest(call);
  if (typeof manifest === "string") return notFound();
  const { yard } = call;
  const code = randomBytes(20).toString("hex");
  yard.store.write(({ put }) =>
    put("manifests", hashOf(code), {
      name: manifest.name,
      callbackUrl: manifest.callback_urls[0] ?? manifest.url,
      webhookUrl: manifest.hook_attributes?.url,
      permissions: { metadata: "read", ...manifest.default_permissions },
      events: manifest.default_events,
      expiresAt: new Date(Date.parse(yard.now()) + hour).toISOString(),
    }),
  );
  const to = new URL(manifest.redirect_url);
  to.searchParams.set("code", code);
  const state = new URLSearchParams(call.bytes.toString("utf8")).get("state");
  if (state) to.searchParams.set("state", state);
  return { status: 302, headers: { location: to.href, "cache-control": "no-store" } };
}

async function trade(call: Call): Promise<Answer> {
  const { yard } = call;
  const key = hashOf(call.params.code ?? "");
  const manifest = yard.store.get("manifests", key);
  if (manifest === undefined || manifest.expiresAt <= yard.now()) return notFound();
  yard.store.write(({ drop }) => drop("manifests", key));
  const { publicKey, privateKey } = await makeKeys("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs1", format: "pem" },
  });
  const app: RowOf["apps"] = {
    appId: String(yard.store.nextId()),
    appSlug: manifest.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-"),
    appName: manifest.name,
    appPublicKey: publicKey,
    clientId: `Iv23${randomBytes(8).toString("hex")}`,
    clientSecret: randomBytes(20).toString("hex"),
    callbackUrl: manifest.callbackUrl,
    webhookUrl: manifest.webhookUrl,
    webhookSecret: randomBytes(20).toString("hex"),
    appPermissions: manifest.permissions,
    appEvents: manifest.events,
    isInstalled: false,
  };
  become(yard, app);
  const { clientId: client_id, clientSecret: client_secret, webhookSecret: webhook_secret } = app;
  return answer(201, { ...appShape(yard), client_id, client_secret, webhook_secret, pem: privateKey });
}

/** From now on, and after a restart, this is the App; the one before it is gone with its tokens. */
function become(yard: Yard, app: RowOf["apps"]): void {
  const bot = userOf(yard, yard.store.facts().botId);
  yard.store.write(({ put, drop }) => {
    put("apps", "app", app);
    put("users", bot.id, { ...bot, login: `${app.appSlug}[bot]` });
    for (const [key] of yard.store.entries("tokens")) drop("tokens", key);
  });
  yard.settings = { ...yard.settings, ...app };
  hangAppHook(yard.store, yard.settings, yard.now());
}

function askToInstall(call: Call): Answer {
  const { appSlug, appName } = call.yard.settings;
  if (call.params.app_slug !== appSlug) return notFound();
  return shown(
    call.yard,
    "Install",
    html`<h1>Install ${appName}</h1><p>On ${call.yard.owner}/${call.yard.name}, and no other repository.</p>
    <form method="post" action="/apps/${appSlug}/installations/new"><button>Install</button></form>`,
  );
}

function install(call: Call): Answer {
  const { yard } = call;
  const app = yard.store.get("apps", "app");
  if (call.params.app_slug !== yard.settings.appSlug || app === undefined) return notFound();
  yard.store.write(({ put }) => put("apps", "app", { ...app, isInstalled: true }));
  yard.settings = { ...yard.settings, isInstalled: true };
  return shown(
    yard,
    "Installed",
    html`<h1>${app.appName} is installed</h1><p>Go back to where you came from.</p>`,
  );
}

export const manifestApiDoor = door(
  "POST",
  "/app-manifests/{code}/conversions",
  "apps/apps#create-a-github-app-from-a-manifest",
  trade,
);
export const manifestPages: Door[] = [
  { method: "POST", path: "/settings/apps/new", docs: "", act: fresh },
  { method: "POST", path: "/organizations/{org}/settings/apps/new", docs: "", act: fresh },
  { method: "POST", path: "/settings/apps/made", docs: "", act: agree },
  { method: "GET", path: "/apps/{app_slug}/installations/new", docs: "", act: askToInstall },
  { method: "POST", path: "/apps/{app_slug}/installations/new", docs: "", act: install },
];
