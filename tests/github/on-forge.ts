// The forge as a code host to test: one of its own, with three people, an App, an ear, and faults that can be wished for.
import { generateKeyPairSync } from "node:crypto";
import { createAppAuth } from "@octokit/auth-app";
import { Octokit } from "@octokit/rest";
import { startForge, type ForgeOptions } from "../../forge/forge";
import { openJudge } from "../../forge/judge-for-tests";
import { here, listen, makeFolders, optionsFor, product, signIn } from "../../forge/yard-for-tests";
import type { Host } from "./host";
import { everyRun } from "./tidying";

const silent = { debug() {}, info() {}, warn() {}, error() {} };
const keyOf = () =>
  generateKeyPairSync("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });

/**
 * Starts a forge to walk the flow on. `environment` is what the command would be given to walk there by itself.
 * @example const { host, close } = await openForgeHost()
 */
export async function openForgeHost() {
  const { folder, seed, remove } = await makeFolders();
  const ear = await listen();
  const judge = openJudge();
  const [key, wrongKey] = [keyOf(), keyOf()];
  const options: ForgeOptions = {
    ...optionsFor(folder, seed),
    appPublicKey: key.publicKey,
    minute: 1_000,
    mergeableLater: true,
  };
  let forge = await startForge(options, judge);
  const { url } = forge;
  const baseUrl = `${url}/api/v3`;
  const as = (token: string) => new Octokit({ baseUrl, log: silent, auth: token });
  const [reader, writer, reviewer] = await Promise.all(["sam", "priya", "jo"].map((who) => signIn(url, who)));
  const stated = (privateKey: string) =>
    new Octokit({ baseUrl, log: silent, authStrategy: createAppAuth, auth: { appId: 77, privateKey } });
  const statement = stated(key.privateKey);
  const [installation] = (await statement.apps.listInstallations()).data;
  const gitUrl = new URL(`${url}/${here.owner}/${here.repo}.git`);
  Object.assign(gitUrl, { username: "x-access-token", password: writer });
  const host: Host = {
    name: "the forge",
    here,
    prefix: `${everyRun}/forge`,
    many: 20,
    writer: as(writer ?? ""),
    reviewer: as(reviewer ?? ""),
    reader: as(reader ?? ""),
    nobody: new Octokit({ baseUrl, log: silent }),
    as,
    gitUrl: gitUrl.href,
    app: {
      statement,
      forged: stated(wrongKey.privateKey),
      async installed(permissions) {
        const wanted = { installation_id: installation?.id ?? 0, ...(permissions ? { permissions } : {}) };
        return as((await statement.apps.createInstallationAccessToken(wanted)).data.token);
      },
    },
    ear: {
      url: `${ear.url}/contract`,
      secret: "a secret of the contract",
      heard: ear.heard,
      answers(status) {
        ear.status = status;
      },
    },
    async fault(wish) {
      const taken = await fetch(`${url}/_faults`, { method: "POST", body: JSON.stringify(wish) });
      if (!taken.ok) throw new Error(await taken.text());
    },
    oauth: {
      web: url,
      clientId: "client",
      clientSecret: "secret",
      callback: `${product}/back`,
      login: "priya",
    },
    async restart() {
      await forge.close();
      forge = await startForge({ ...options, port: Number(new URL(url).port) }, judge);
    },
  };
  return {
    host,
    judge,
    environment: {
      RULEYARD_TEST_REPOSITORY: `${here.owner}/${here.repo}`,
      RULEYARD_TEST_API_URL: baseUrl,
      RULEYARD_TEST_WEB_URL: url,
      RULEYARD_TEST_WRITER_TOKEN: writer ?? "",
      RULEYARD_TEST_REVIEWER_TOKEN: reviewer ?? "",
      RULEYARD_TEST_READER_TOKEN: reader ?? "",
      RULEYARD_TEST_APP_ID: "77",
      RULEYARD_TEST_APP_PRIVATE_KEY: key.privateKey,
      RULEYARD_TEST_PACE: "0",
    },
    clearFaults: () => fetch(`${url}/_faults`, { method: "DELETE" }),
    async close() {
      await forge.close();
      await ear.close();
      await remove();
    },
  };
}
