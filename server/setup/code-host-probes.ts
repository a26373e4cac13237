// How the code host stands towards us: reachable, the App, what it may do, its webhook, and the repository of rules.
import { type Env, env } from "../env";
import { asTheApp, machine, neededPermissions, repository } from "../github/connect";
import { asTrouble } from "../github/trouble";
import { lookAtRepository } from "./repository-probes";
import { bad, good, look, type Probe } from "./probe";

type Client = ReturnType<typeof asTheApp>;
type App = Awaited<ReturnType<Client["rest"]["apps"]["getAuthenticated"]>>["data"];

/**
 * Looks at the code host, from the outside in: what cannot be asked because something before it failed is left out.
 * @example (await lookAtCodeHost()).map(({ id }) => id) // => ["reachable", "clock", "installed", "metadata", …]
 */
export async function lookAtCodeHost(): Promise<Probe[]> {
  const settings = env();
  const asApp = asTheApp();
  const { app, probes } = await lookAtApp(asApp, settings);
  if (app === null) return probes;
  const installation = await lookAtInstallation(asApp, app);
  probes.push(...installation.probes, ...(await lookAtWebhook(asApp, settings)));
  if (!installation.isThere) return probes;
  try {
    return [...probes, ...(await lookAtRepository(await machine()))];
  } catch (thrown) {
    const why = asTrouble(thrown).message;
    return [...probes, bad("repository", "Repository of rules", `It cannot be looked at: ${why}`)];
  }
}

async function lookAtApp(asApp: Client, settings: Env): Promise<{ app: App | null; probes: Probe[] }> {
  const what = "GitHub answers";
  const key = "The App’s key";
  try {
    const began = Date.now();
    const { data, headers } = await asApp.rest.apps.getAuthenticated();
    if (data === null) throw new Error("The code host did not say which App this is.");
    const probes = [
      good("reachable", what, `${settings.GITHUB_API_URL} answers in ${Date.now() - began} ms.`),
      good("key", key, `It is accepted, for the App “${data.name}”.`),
      lookAtClock(headers.date),
    ];
    return { app: data, probes };
  } catch (thrown) {
    const { kind, status, cause } = asTrouble(thrown);
    if (kind === "signed-out") {
      const said =
        "GitHub does not accept it. GITHUB_APP_ID and GITHUB_APP_PRIVATE_KEY must belong to the same App: make a new key on the App’s page, and see that this server’s clock is right.";
      return {
        app: null,
        probes: [good("reachable", what, `${settings.GITHUB_API_URL} answers.`), bad("key", key, said)],
      };
    }
    if (isAnswered(cause)) {
      const said = `${settings.GITHUB_API_URL} answers with ${status}. ${status >= 500 ? "It is not well: wait." : "See that GITHUB_API_URL is the address of its API."}`;
      return { app: null, probes: [bad("reachable", what, said)] };
    }
    const reason = reasonOf(cause);
    if (/key|PEM|asn1|DECODER|secretOrPrivateKey/i.test(reason)) {
      const said =
        "GITHUB_APP_PRIVATE_KEY cannot be read as a key. Copy it whole, with \\n for its line ends.";
      return { app: null, probes: [bad("key", key, said)] };
    }
    const said = `${settings.GITHUB_API_URL} cannot be reached from this server (${reason}). See that the address is right, and that your network lets this server out to it.`;
    return { app: null, probes: [bad("reachable", what, said)] };
  }
}

/** The client calls it a 500, too, when nobody answered. */
function isAnswered(thrown: unknown): boolean {
  return (
    typeof thrown === "object" && thrown !== null && "response" in thrown && thrown.response !== undefined
  );
}

function reasonOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return "unknown";
  if ("code" in thrown && typeof thrown.code === "string") return thrown.code;
  return thrown.cause === undefined ? thrown.message : reasonOf(thrown.cause);
}

function lookAtClock(date: string | undefined): Probe {
  const what = "Clock";
  const behind = Math.round((Date.parse(date ?? "") - Date.now()) / 1000);
  if (Number.isNaN(behind)) return look("clock", what, "GitHub did not say what time it is.");
  const apart = Math.abs(behind);
  if (apart <= 10) return good("clock", what, "It agrees with GitHub’s.");
  const said = `This server’s clock is ${apart} seconds ${behind > 0 ? "behind" : "ahead of"} GitHub’s. Let it be set over the network (NTP).`;
  return apart <= 60
    ? look("clock", what, said)
    : bad("clock", what, `${said} GitHub refuses the App when it is further out.`);
}

const stops: Record<keyof typeof neededPermissions, string> = {
  metadata: "nobody’s part can be read, and everybody is an analyst",
  contents: "no rule can be read from main, sent, or added",
  pull_requests: "no rule can be sent, read or commented on",
  checks: "what the examples said is not shown beside the pull request",
  statuses: "what other programs say of a rule is not shown. Nothing else stops",
  administration: "Ruleyard cannot see how main is guarded. Nothing else stops",
};

async function lookAtInstallation(asApp: Client, app: App): Promise<{ isThere: boolean; probes: Probe[] }> {
  const what = "Installed on the repository";
  const place = repository();
  const name = `${place.owner}/${place.repo}`;
  try {
    const { data } = await asApp.rest.apps.getRepoInstallation(place);
    if (data.suspended_at) {
      const said = `The App’s installation on ${name} is suspended. Its owner can lift that at ${data.html_url}.`;
      return { isThere: false, probes: [bad("installed", what, said)] };
    }
    const granted: Record<string, string | undefined> = data.permissions;
    const probes = Object.entries(stops).map(([kind, stopped]): Probe => {
      const wanted = Object.entries(neededPermissions).find(([name]) => name === kind)?.[1];
      const label = `May ${wanted} ${kind.replace("_", " ")}`;
      if (granted[kind] === "write" || granted[kind] === wanted) return good(kind, label, "Granted.");
      const said = `Not granted: ${stopped}. Change it at ${app?.html_url}/permissions, and accept it where the App is installed.`;
      return kind === "administration" || kind === "statuses"
        ? look(kind, label, said)
        : bad(kind, label, said);
    });
    return { isThere: true, probes: [good("installed", what, `On ${name}.`), ...probes] };
  } catch (thrown) {
    const { kind, message } = asTrouble(thrown);
    const said =
      kind === "missing"
        ? `The App is not installed on ${name}. Install it at ${app?.html_url}/installations/new, and see that GITHUB_REPOSITORY is right.`
        : `It could not be asked: ${message}`;
    return { isThere: false, probes: [bad("installed", what, said)] };
  }
}

async function lookAtWebhook(asApp: Client, settings: Env): Promise<Probe[]> {
  const what = "Webhook";
  const wanted = `${settings.APP_URL}/api/github/webhook`;
  const slower = "Until then, what happens on GitHub is seen about a minute late.";
  try {
    const { data: hook } = await asApp.rest.apps.getWebhookConfigForApp();
    if (!hook.url)
      return [look("webhook", what, `The App has none. Set its webhook to ${wanted}. ${slower}`)];
    if (hook.url !== wanted) {
      return [
        bad("webhook", what, `It goes to ${hook.url}. Set it to ${wanted} on the App’s page. ${slower}`),
      ];
    }
    if (!hook.secret) {
      return [
        bad(
          "webhook",
          what,
          `It has no secret, so nothing that it says is believed. Set one on the App’s page and in GITHUB_WEBHOOK_SECRET. ${slower}`,
        ),
      ];
    }
    if (hook.content_type !== "json") {
      return [bad("webhook", what, `It sends forms. Choose application/json on the App’s page. ${slower}`)];
    }
    const { data: deliveries } = await asApp.rest.apps.listWebhookDeliveries({ per_page: 1 });
    return [
      good("webhook", what, `It goes to ${wanted}, with a secret.`),
      lookAtDelivery(deliveries[0], slower),
    ];
  } catch (thrown) {
    const { kind, message } = asTrouble(thrown);
    if (kind === "missing")
      return [look("webhook", what, `The App has none. Set its webhook to ${wanted}. ${slower}`)];
    return [look("webhook", what, `It could not be asked: ${message}`)];
  }
}

function lookAtDelivery(
  last: { status_code: number; event: string; delivered_at: string } | undefined,
  slower: string,
): Probe {
  const what = "Last delivery";
  if (last === undefined)
    return look(
      "delivery",
      what,
      "Nothing was delivered yet. Redeliver a ping on the App’s page to see that it arrives.",
    );
  const at = last.delivered_at.replace("T", " ").slice(0, 16);
  const code = last.status_code;
  if (code >= 200 && code < 300) return good("delivery", what, `“${last.event}” at ${at} arrived.`);
  if (code === 401) {
    return bad(
      "delivery",
      what,
      `“${last.event}” at ${at} came with another secret than ours. Make the App’s webhook secret and GITHUB_WEBHOOK_SECRET the same. ${slower}`,
    );
  }
  const why = code === 0 ? "did not reach us" : `was answered with ${code}`;
  return bad(
    "delivery",
    what,
    `“${last.event}” at ${at} ${why}. See that GitHub can reach the webhook’s address. ${slower}`,
  );
}
