// A repository on GitHub as a code host to test, from what the environment says; or why it is not the right one.
import { generateKeyPairSync, randomBytes } from "node:crypto";
import { createAppAuth } from "@octokit/auth-app";
import { throttling } from "@octokit/plugin-throttling";
import { Octokit } from "@octokit/rest";
import { z } from "zod";
import { openJudge, type Judge } from "../../forge/judge-for-tests";
import type { AppOfHost, Host } from "./host";
import { judged } from "./judged";
import { everyRun } from "./tidying";
import { isRefusal } from "./walk";

/** The topic that says of a repository that it may be used up for this. */
export const marker = "ruleyard-contract-test";

const environment = z.object({
  RULEYARD_TEST_REPOSITORY: z.string().regex(/^[^/\s]+\/[^/\s]+$/, "must be owner/name"),
  RULEYARD_TEST_WRITER_TOKEN: z.string().min(1, "is the token of somebody with write access"),
  RULEYARD_TEST_REVIEWER_TOKEN: z.string().min(1, "is the token of an administrator, somebody else"),
  RULEYARD_TEST_READER_TOKEN: z.string().optional(),
  RULEYARD_TEST_APP_ID: z.string().regex(/^\d+$/, "must be a number").optional(),
  // A PEM on one line, with \n in place of its line ends, is understood too.
  RULEYARD_TEST_APP_PRIVATE_KEY: z
    .string()
    .transform((text) => text.replaceAll("\\n", "\n"))
    .optional(),
  RULEYARD_TEST_API_URL: z.url().default("https://api.github.com"),
  RULEYARD_TEST_WEB_URL: z.url().default("https://github.com"),
  /** Seconds between two writes. GitHub asks for one; only the forge may be asked without a pause. */
  RULEYARD_TEST_PACE: z.coerce.number().min(0).max(60).default(1),
});
type Given = z.infer<typeof environment>;
type Found = { ok: true; host: Host; judge: Judge } | { ok: false; reason: string };

const silent = { debug() {}, info() {}, warn() {}, error() {} };
const Paced = Octokit.plugin(throttling);

/** Clients that keep GitHub's pace: one write after another, and a wait where it asks for one. */
function clientsOf(given: Given, judge: Judge) {
  const baseUrl = given.RULEYARD_TEST_API_URL.replace(/\/$/, "");
  const wait = (seconds: number, _options: object, _client: object, tries: number) =>
    seconds <= 120 && tries < 3;
  const paced = given.RULEYARD_TEST_PACE > 0;
  const make = (options: object) =>
    judged(
      judge,
      paced
        ? new Paced({
            baseUrl,
            log: silent,
            throttle: { onRateLimit: wait, onSecondaryRateLimit: wait },
            ...options,
          })
        : new Octokit({ baseUrl, log: silent, ...options }),
    );
  return { as: (token: string) => make({ auth: token }), nobody: make({}), make };
}

function openApp(given: Given, host: Pick<Host, "as" | "here">, make: (options: object) => Octokit) {
  const { RULEYARD_TEST_APP_ID: appId, RULEYARD_TEST_APP_PRIVATE_KEY: privateKey } = given;
  if (!appId || !privateKey) return undefined;
  const other = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
  const stated = (key: string) => make({ authStrategy: createAppAuth, auth: { appId, privateKey: key } });
  const statement = stated(privateKey);
  const app: AppOfHost = {
    statement,
    forged: stated(other.privateKey),
    async installed(permissions) {
      const installation_id = (await statement.apps.getRepoInstallation(host.here)).data.id;
      const wanted = { installation_id, ...(permissions ? { permissions } : {}) };
      return host.as((await statement.apps.createInstallationAccessToken(wanted)).data.token);
    },
  };
  return app;
}

// Nobody may run this on a repository that somebody needs.
async function refuse(host: Host): Promise<string | undefined> {
  const name = `${host.here.owner}/${host.here.repo}`;
  const seen = await host.reviewer.repos.get(host.here);
  if (!seen.data.topics?.includes(marker))
    return `${name} does not carry the topic ${marker}, so nothing was touched. Give it the topic only if it may be used up.`;
  if (!seen.data.permissions?.admin) return "The reviewer's token must be that of an administrator.";
  const mine = (await host.writer.repos.get(host.here)).data.permissions;
  if (!mine?.push || mine.admin)
    return "The writer's token must be that of somebody who may write and no more.";
  const [writer, reviewer] = await Promise.all(
    [host.writer, host.reviewer].map(async (who) => (await who.users.getAuthenticated()).data.login),
  );
  return writer === reviewer ? "The writer and the reviewer must be two people." : undefined;
}

function say(thrown: unknown, name: string): string {
  if (!isRefusal(thrown))
    return `${name} could not be reached: ${thrown instanceof Error ? thrown.message : "?"}`;
  if (thrown.status === 401) return "One of the tokens is not known there. It may have ended.";
  return `${name} cannot be seen with these tokens: ${thrown.status} ${thrown.message}`;
}

/**
 * The host that the environment names, when it may be used.
 * @example await hostFrom(process.env) // => { ok: false, reason: "RULEYARD_TEST_REPOSITORY …" }
 */
export async function hostFrom(env: Record<string, string | undefined>): Promise<Found> {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const read = environment.safeParse(set);
  if (!read.success) return { ok: false, reason: z.prettifyError(read.error) };
  const given = read.data;
  const [owner = "", repo = ""] = given.RULEYARD_TEST_REPOSITORY.split("/");
  const judge = openJudge();
  const { as, nobody, make } = clientsOf(given, judge);
  const here = { owner, repo };
  const gitUrl = new URL(`${given.RULEYARD_TEST_WEB_URL.replace(/\/$/, "")}/${owner}/${repo}.git`);
  Object.assign(gitUrl, { username: "x-access-token", password: given.RULEYARD_TEST_WRITER_TOKEN });
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(/\D/g, "");
  const app = openApp(given, { as, here }, make);
  const reader = given.RULEYARD_TEST_READER_TOKEN;
  const host: Host = {
    name: given.RULEYARD_TEST_REPOSITORY,
    here,
    prefix: `${everyRun}/${stamp}-${randomBytes(2).toString("hex")}`,
    many: 5,
    writer: as(given.RULEYARD_TEST_WRITER_TOKEN),
    reviewer: as(given.RULEYARD_TEST_REVIEWER_TOKEN),
    nobody,
    as,
    gitUrl: gitUrl.href,
    ...(reader ? { reader: as(reader) } : {}),
    ...(app ? { app } : {}),
  };
  const wrong = await refuse(host).catch((thrown: unknown) => say(thrown, host.name));
  return wrong === undefined ? { ok: true, host, judge } : { ok: false, reason: wrong };
}
