// The GitHub App, made from a manifest: the operator presses one button there, and we fetch its secrets once.
// https://docs.github.com/en/apps/sharing-github-apps/registering-a-github-app-from-a-manifest
import { randomBytes } from "node:crypto";
import { z } from "zod";
import { type Result, refuse, succeed } from "#domain/result";
import { allowedHosts, isLoopback, readGround } from "../env";
import { neededPermissions, onlyTo } from "../github/connect";

const madeSchema = z.object({
  id: z.int(),
  name: z.string(),
  html_url: z.url({ protocol: /^https?$/ }),
  client_id: z.string().min(1),
  client_secret: z.string().min(1),
  webhook_secret: z.string().nullable(),
  pem: z.string().includes("PRIVATE KEY-----"),
});

/** An App as the code host made it, with the lines that the settings need. Its secrets are shown and never stored. */
export type MadeApp = { name: string; page: string; lines: Record<string, string> };

/** What we want to hear of. Nothing in it is believed: each is a hint to read again. */
const events = [
  ..."check_run issue_comment pull_request pull_request_review pull_request_review_comment".split(" "),
  ..."pull_request_review_thread push".split(" "),
];

/**
 * What the App shall be.
 * @example makeManifest().default_permissions.contents // => "write"
 */
export function makeManifest() {
  const { APP_URL } = readGround();
  return {
    name: `Ruleyard ${new URL(APP_URL).hostname}`.slice(0, 34),
    url: APP_URL,
    description: "Sends rules as pull requests, reports what their examples said, and signs people in.",
    redirect_url: `${APP_URL}/api/setup/created`,
    callback_urls: [`${APP_URL}/api/auth/callback/github`],
    setup_url: `${APP_URL}/setup`,
    public: false,
    hook_attributes: { url: `${APP_URL}/api/github/webhook`, active: true },
    request_oauth_on_install: false,
    default_permissions: neededPermissions,
    default_events: events,
  };
}

/**
 * Where the manifest is sent, by the operator's own browser.
 * @example whereToMake("state") // => "https://github.com/organizations/council/settings/apps/new?state=state"
 */
export function whereToMake(state: string, ofMyself = false): string {
  const { GITHUB_WEB_URL, GITHUB_REPOSITORY } = readGround();
  const owner = GITHUB_REPOSITORY?.split("/")[0];
  const path = owner === undefined || ofMyself ? "" : `/organizations/${encodeURIComponent(owner)}`;
  return `${GITHUB_WEB_URL}${path}/settings/apps/new?state=${encodeURIComponent(state)}`;
}

/**
 * Fetches the App that was just made. The code is good once, for an hour.
 * @example await fetchApp("a180b1a3d263c81bc6441d7b990bae27d4c10679") // => { ok: true, value: { name: "Ruleyard", … } }
 */
export async function fetchApp(code: string): Promise<Result<MadeApp>> {
  if (!/^[\w-]{1,100}$/.test(code)) return refuse("GitHub sent no code for the App. Make it once more.");
  const ground = readGround();
  let said: unknown;
  try {
    const ask = onlyTo(ground.GITHUB_API_URL, allowedHosts(ground));
    const answer = await ask(`${ground.GITHUB_API_URL}/app-manifests/${code}/conversions`, {
      method: "POST",
      headers: { accept: "application/vnd.github+json", "user-agent": "ruleyard" },
    });
    if (answer.status === 404 || answer.status === 422) {
      return refuse(
        "GitHub does not know this code any more: it is good once, for an hour. Make the App once more.",
      );
    }
    if (!answer.ok) return refuse(`GitHub answered ${answer.status}. Try again in a minute.`);
    said = await answer.json();
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message : "unknown";
    return refuse(
      `The App was made, but ${ground.GITHUB_API_URL} could not be asked for its secrets: ${why}`,
    );
  }
  const made = madeSchema.safeParse(said);
  if (!made.success)
    return refuse("GitHub's answer cannot be read. Make the App by hand, and see .env.example.");
  return succeed({ name: made.data.name, page: made.data.html_url, lines: linesOf(made.data) });
}

function linesOf(made: z.infer<typeof madeSchema>): Record<string, string> {
  const { GITHUB_WEB_URL, APP_URL } = readGround();
  return {
    ...(process.env.AUTH_SECRET ? {} : { AUTH_SECRET: randomBytes(32).toString("base64") }),
    GITHUB_APP_ID: String(made.id),
    GITHUB_APP_PRIVATE_KEY: made.pem.trim().replaceAll(/\r?\n/g, "\\n"),
    GITHUB_CLIENT_ID: made.client_id,
    GITHUB_CLIENT_SECRET: made.client_secret,
    GITHUB_WEBHOOK_SECRET: made.webhook_secret ?? randomBytes(32).toString("hex"),
    ...(isLoopback(GITHUB_WEB_URL) && isLoopback(APP_URL) ? { GITHUB_PACE: "off" } : {}),
  };
}
