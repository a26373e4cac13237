// A code host for the server's tests: a forge of their own, the settings that lead to it, and people who sign in for real.
import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Person } from "#domain/person";
import { auth, beginSignIn } from "#server/auth";
import { personOf } from "#server/session";
import { type ForgeOptions, startForge } from "../../forge/forge";
import { openJudge } from "../../forge/judge-for-tests";

const people = [
  { login: "sam", name: "Sam Okafor", permission: "read" },
  { login: "ana", name: "Ana Lima", permission: "read" },
  { login: "priya", name: "Priya Nair", permission: "write" },
  { login: "jo", name: "Jo Whitfield", permission: "admin" },
] as const;

export type CodeHost = {
  url: string;
  /** Lets the next answers that fit go wrong: a status, or "process, then lose the answer". */
  trouble(match: string, status: number | string, more?: object): Promise<void>;
  close(): Promise<void>;
};
const { privateKey, publicKey } = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
  publicKeyEncoding: { type: "spki", format: "pem" },
});

/**
 * Starts a forge whose main holds the shelf, and points the settings of this process at it.
 * `webhookUrl` is where it tells what happens. What GitHub would not answer, and what it would not take, fails the test.
 * @example const host = await openCodeHost() // => { url: "http://127.0.0.1:40001", … }
 */
export async function openCodeHost(webhookUrl?: string, more: Partial<ForgeOptions> = {}): Promise<CodeHost> {
  const folder = mkdtempSync(join(tmpdir(), "ruleyard-forge-"));
  const appUrl = "http://127.0.0.1:9";
  const judge = openJudge();
  const options = {
    folder,
    people: [...people],
    appPublicKey: publicKey,
    clientId: "client",
    clientSecret: "client-secret",
    callbackUrl: appUrl,
    seed: resolve("."),
    webhookUrl,
    webhookSecret: "a-webhook-secret",
    faults: true,
    ...more,
  };
  const forge = await startForge(options, judge);
  const before = { ...process.env };
  Object.assign(process.env, {
    APP_URL: appUrl,
    AUTH_SECRET: "0123456789abcdef0123456789abcdef",
    GITHUB_API_URL: `${forge.url}/api/v3`,
    GITHUB_WEB_URL: forge.url,
    GITHUB_REPOSITORY: "ruleyard/rules",
    GITHUB_CLIENT_ID: "client",
    GITHUB_CLIENT_SECRET: "client-secret",
    GITHUB_APP_ID: "1",
    GITHUB_APP_PRIVATE_KEY: privateKey,
    GITHUB_WEBHOOK_SECRET: "a-webhook-secret",
    PRACTICE_PEOPLE: "sam,priya,jo",
  });
  return {
    url: forge.url,
    async trouble(match, status, more = {}) {
      const body = JSON.stringify({ match, status, ...more });
      const taken = await fetch(`${forge.url}/_faults`, { method: "POST", body });
      if (!taken.ok) throw new Error(await taken.text());
    },
    async close() {
      await forge.close();
      for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
      rmSync(folder, { recursive: true, force: true });
      const surprises = judge.surprises();
      if (surprises.length > 0) throw new Error(`Not as GitHub publishes it:\n${surprises.join("\n")}`);
    },
  };
}

/**
 * Goes through the whole sign-in as one of the code host's people.
 * @example const sam = await signIn("sam") // => { name: "Sam Okafor", role: "analyst", … }
 */
export async function signIn(login: string): Promise<Person> {
  return (await signInWithCookies(login)).person;
}

/**
 * The same, with the cookies that a browser would now hold.
 * @example const { person, cookie } = await signInWithCookies("sam")
 */
export async function signInWithCookies(login: string): Promise<{ person: Person; cookie: string }> {
  const jar = new Map<string, string>();
  const keep = (cookies: string[]) => {
    for (const cookie of cookies) {
      const [pair = ""] = cookie.split(";");
      const at = pair.indexOf("=");
      jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
  };
  const { url, cookies } = await beginSignIn("/", login);
  keep(cookies);
  const there = await fetch(url, { redirect: "manual" });
  const back = there.headers.get("location");
  if (back === null) throw new Error(`The code host did not send ${login} back: ${there.status}.`);
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  const arrived = await (await auth()).handler(new Request(back, { headers: { cookie: cookie() } }));
  keep(arrived.headers.getSetCookie());
  const person = await personOf(new Headers({ cookie: cookie() }));
  if (person === null) {
    throw new Error(`${login} did not get in: ${arrived.status} ${arrived.headers.get("location")}`);
  }
  return { person, cookie: cookie() };
}
