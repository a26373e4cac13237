// Who speaks to the code host, and where: the yard as a GitHub App, a person with their own token. One host, short waits.
import { createAppAuth } from "@octokit/auth-app";
import { retry } from "@octokit/plugin-retry";
import { throttling } from "@octokit/plugin-throttling";
import { Octokit } from "@octokit/rest";
import { unlimited } from "#domain/budget";
import { allowedHosts, env } from "../env";
import { type Allowed, judgeName } from "./address";
import { rememberAnswers } from "./remember";
import { budget, note } from "../code-host";
import { inTurn, NotYet } from "../writing";
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

/**
 * The App itself, where it is not yet about any repository: where it is installed, and what it was told.
 * @example (await asTheApp().rest.apps.getAuthenticated()).data?.slug // => "ruleyard"
 */
export function asTheApp(): Octokit {
  return connect({ authStrategy: createAppAuth, auth: appKey() });
}

function appKey() {
  const { GITHUB_APP_ID, GITHUB_APP_PRIVATE_KEY } = env();
  return { appId: GITHUB_APP_ID, privateKey: GITHUB_APP_PRIVATE_KEY };
}

async function connectMachine(): Promise<Host> {
  const place = repository();
  try {
    const asApp = asTheApp();
    const { data } = await asApp.rest.apps.getRepoInstallation(place);
    const auth = createAppAuth({ ...appKey(), request: asApp.request });
    const octokit = connect({});
    // The token is made when it is needed, good for an hour, for this repository and these acts alone, kept in memory.
    octokit.hook.before("request", async (request) => {
      const { token } = await auth({
        type: "installation",
        installationId: data.id,
        repositoryNames: [place.repo],
        permissions: neededOf(data.permissions),
      }).catch((thrown: unknown) => {
        // The App may have been taken away, and put back under another number.
        delete held.ruleyardMachine;
        throw thrown;
      });
      request.headers.authorization = `token ${token}`;
    });
    rememberAnswers(octokit);
    octokit.hook.wrap("request", async (request, options) => {
      try {
        return await (options.method === "GET" ? request(options) : inTurn(async () => request(options)));
      } catch (thrown) {
        const trouble = asTrouble(thrown);
        if (trouble.kind === "limited" && !(trouble instanceof NotYet)) await note(trouble);
        // Its token may have been taken back, or allow more by now: the next to ask gets a new one.
        if (trouble.kind === "signed-out" || trouble.status === 403) delete held.ruleyardMachine;
        throw thrown;
      }
    });
    return { octokit, ...place };
  } catch (thrown) {
    throw asTrouble(thrown);
  }
}

/** What the yard's own acts need, least first: a token is asked for no more, even where the App may do more. */
export const neededPermissions = {
  metadata: "read",
  contents: "write",
  pull_requests: "write",
  checks: "write",
  statuses: "read",
  /** Only to see how main is guarded. */
  administration: "read",
} as const;

/** What is needed and was granted: asking for what was not would get no token at all. */
function neededOf(granted: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(neededPermissions).filter(([name]) => granted[name] !== undefined),
  );
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

function connect(options: { auth?: string | object; authStrategy?: typeof createAppAuth }): Octokit {
  const { GITHUB_API_URL } = env();
  // The yard's own writes keep to a budget of their own; people's are few, and only need a breath in between.
  const paced = typeof options.auth === "string" && budget() !== unlimited;
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

/**
 * Whatever an address in an answer says, we speak to the one host that was named to us, and do not wait for ever. A
 * thing that moved on that host, as a renamed repository does, is read where it is now; nothing is written by a detour.
 * @example const ask = onlyTo("https://github.com"); await ask("https://evil.example/") // throws
 */
export function onlyTo(base: string, allowed?: Allowed): typeof fetch {
  const { origin, hostname } = new URL(base);
  return async (input, init) => {
    const first = new Request(input, init);
    const signal = AbortSignal.any([AbortSignal.timeout(seconds * 1000), first.signal]);
    const judged = await judgeName(hostname, allowed ?? allowedHosts(env()));
    if (!judged.ok) throw new Error(judged.reason);
    let url = first.url;
    for (let steps = 0; ; steps += 1) {
      if (new URL(url).origin !== origin)
        throw new Error("A request to another host than the code host was stopped.");
      const answer = await fetch(steps === 0 ? first : new Request(url, first), {
        redirect: "manual",
        signal,
      });
      const to = answer.headers.get("location");
      if (![301, 302, 307, 308].includes(answer.status) || to === null) return answer;
      await answer.body?.cancel();
      if (steps === 3 || first.method !== "GET")
        throw new Error("The code host sent us elsewhere, and we did not go.");
      url = new URL(to, url).href;
    }
  };
}
