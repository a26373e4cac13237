// Who speaks to the code host, and where: the yard as a GitHub App, a person with their own token. One host, short waits.
import { createAppAuth } from "@octokit/auth-app";
import { retry } from "@octokit/plugin-retry";
import { throttling } from "@octokit/plugin-throttling";
import { Octokit } from "@octokit/rest";
import { env, isLoopback } from "../env";
import { asTrouble } from "./trouble";

const seconds = 15;
const Client = Octokit.plugin(retry, throttling);

export type Host = { octokit: Octokit; owner: string; repo: string };

const held = globalThis as typeof globalThis & { ruleyardMachine?: { key: string; host: Promise<Host> } };

/**
 * The yard itself, with a token of the App's installation on the repository that is renewed on its own.
 * @example const { octokit, owner, repo } = await machine()
 */
export function machine(): Promise<Host> {
  const { GITHUB_APP_ID, GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_APP_PRIVATE_KEY } = env();
  const key = [GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_APP_ID, GITHUB_APP_PRIVATE_KEY].join("\n");
  if (held.ruleyardMachine?.key !== key) {
    const host = connectMachine();
    held.ruleyardMachine = { key, host };
    host.catch(() => {
      if (held.ruleyardMachine?.host === host) delete held.ruleyardMachine;
    });
  }
  return held.ruleyardMachine.host;
}

async function connectMachine(): Promise<Host> {
  const { GITHUB_APP_ID, GITHUB_APP_PRIVATE_KEY } = env();
  const place = repository();
  const app = { appId: GITHUB_APP_ID, privateKey: GITHUB_APP_PRIVATE_KEY };
  const asApp = connect({ authStrategy: createAppAuth, auth: app });
  try {
    const { data } = await asApp.rest.apps.getRepoInstallation(place);
    const octokit = connect({ authStrategy: createAppAuth, auth: { ...app, installationId: data.id } });
    return { octokit, ...place };
  } catch (thrown) {
    throw asTrouble(thrown);
  }
}

/**
 * A person, with their own token.
 * @example const { octokit } = withToken("gho_…")
 */
export function withToken(token: string): Host {
  return { octokit: connect({ auth: token }), ...repository() };
}

/** The repository that the rules live in. */
export function repository(): { owner: string; repo: string } {
  const [owner = "", repo = ""] = env().GITHUB_REPOSITORY.split("/");
  return { owner, repo };
}

function connect(options: { auth: string | object; authStrategy?: typeof createAppAuth }): Octokit {
  const { GITHUB_API_URL, GITHUB_PACE } = env();
  const paced = (GITHUB_PACE ?? (isLoopback(GITHUB_API_URL) ? "off" : "on")) === "on";
  const octokit = new Client({
    ...options,
    baseUrl: GITHUB_API_URL,
    userAgent: "ruleyard",
    request: { fetch: onlyTo(GITHUB_API_URL) },
    log: { debug() {}, info() {}, warn() {}, error() {} },
    // Waiting is for the jobs, which give up their turn; nobody's page waits for a limit to pass.
    throttle: { enabled: paced, onRateLimit: () => false, onSecondaryRateLimit: () => false },
    retry: { retries: 1, retryAfterBaseValue: 300 },
  });
  octokit.hook.before("request", (request) => {
    // An answer that was lost does not say that nothing was done: only reading is asked again without looking.
    if (request.method !== "GET") request.request = { ...request.request, retries: 0 };
  });
  return octokit;
}

/** Whatever an address in an answer says, we speak to the one host that was named to us, and do not wait for ever. */
function onlyTo(base: string): typeof fetch {
  const { origin } = new URL(base);
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.origin !== origin) throw new Error("A request to another host than the code host was stopped.");
    const signals = [AbortSignal.timeout(seconds * 1000), ...(init?.signal ? [init.signal] : [])];
    return fetch(input, { ...init, redirect: "error", signal: AbortSignal.any(signals) });
  };
}
