// The practice yard from outside: its secrets and ports, the settings of its two programs, and how they start and stop.
//
// `npm start`, `npm run dev` and the journeys' tests all use it, so that what is tested is what runs.
import { spawn } from "node:child_process";
import { generateKeyPairSync, randomBytes } from "node:crypto";
import fs from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./setup.mjs";

export const repository = "ruleyard/rules";

/** Made-up people, one for each role; the permission is theirs on the repository of approved rules. */
export const practicePeople = [
  { login: "sam", name: "Sam Okafor", permission: "read", role: "analyst", does: "learns, and writes rules" },
  {
    login: "priya",
    name: "Priya Nair",
    permission: "write",
    role: "reviewer",
    does: "reads what was sent, and approves it",
  },
  {
    login: "jo",
    name: "Jo Whitfield",
    permission: "admin",
    role: "coordinator",
    does: "sees what is done and what is stuck",
  },
];

/**
 * The secrets of a practice yard, made on its first start and kept in its data folder, readable by its owner alone.
 * @returns {{ authSecret: string, appId: string, privateKey: string, publicKey: string, clientId: string, clientSecret: string, webhookSecret: string, forgePort?: number }}
 */
export function readSecrets(dataDir) {
  fs.mkdirSync(dataDir, { recursive: true });
  const path = join(dataDir, "yard.json");
  if (fs.existsSync(path)) return JSON.parse(fs.readFileSync(path, "utf8"));
  const { privateKey, publicKey } = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    privateKeyEncoding: { type: "pkcs1", format: "pem" },
    publicKeyEncoding: { type: "spki", format: "pem" },
  });
  const secret = () => randomBytes(32).toString("hex");
  const secrets = {
    authSecret: secret(),
    appId: "1",
    privateKey,
    publicKey,
    clientId: `practice-${randomBytes(6).toString("hex")}`,
    clientSecret: secret(),
    webhookSecret: secret(),
  };
  keepSecrets(dataDir, secrets);
  return secrets;
}

/** Writes them whole or not at all. */
export function keepSecrets(dataDir, secrets) {
  const path = join(dataDir, "yard.json");
  fs.writeFileSync(`${path}.part`, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  fs.renameSync(`${path}.part`, path);
}

/** What the forge is told. */
export function forgeSettings({ secrets, dataDir, forgePort, appUrl, seed = root }) {
  return {
    FORGE_DIR: join(dataDir, "forge"),
    FORGE_PORT: String(forgePort),
    FORGE_REPOSITORY: repository,
    FORGE_APP_ID: secrets.appId,
    FORGE_APP_PUBLIC_KEY: secrets.publicKey,
    FORGE_CLIENT_ID: secrets.clientId,
    FORGE_CLIENT_SECRET: secrets.clientSecret,
    FORGE_CALLBACK_URL: appUrl,
    FORGE_WEBHOOK_URL: `${appUrl}/api/github/webhook`,
    FORGE_WEBHOOK_SECRET: secrets.webhookSecret,
    FORGE_SEED: seed,
    FORGE_PEOPLE: JSON.stringify(
      practicePeople.map(({ login, name, permission }) => ({ login, name, permission })),
    ),
  };
}

/** What the server is told, as a real host's `.env` would. */
export function serverSettings({ secrets, dataDir, forgePort, appUrl }) {
  const forge = `http://127.0.0.1:${forgePort}`;
  return {
    APP_URL: appUrl,
    DATA_DIR: dataDir,
    AUTH_SECRET: secrets.authSecret,
    GITHUB_API_URL: `${forge}/api/v3`,
    GITHUB_WEB_URL: forge,
    GITHUB_REPOSITORY: repository,
    GITHUB_CLIENT_ID: secrets.clientId,
    GITHUB_CLIENT_SECRET: secrets.clientSecret,
    GITHUB_APP_ID: secrets.appId,
    GITHUB_APP_PRIVATE_KEY: secrets.privateKey,
    GITHUB_WEBHOOK_SECRET: secrets.webhookSecret,
    GITHUB_PACE: "off",
    MAIL_URL: "page",
    PRACTICE_PEOPLE: practicePeople.map(({ login }) => login).join(","),
  };
}

/** Can a program listen here? A port of 0 always can. */
export function isFree(port, host = "127.0.0.1") {
  return new Promise((answer) => {
    const server = createServer();
    server.once("error", () => answer(false));
    server.listen(port, host, () => server.close(() => answer(true)));
  });
}

/** A port that nobody uses now. */
export function findPort() {
  return new Promise((answer, refuse) => {
    const server = createServer();
    server.once("error", refuse);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => answer(port));
    });
  });
}

const leash = pathToFileURL(join(root, "scripts/leash.mjs")).href;

/**
 * Starts one of the yard's programs. It gets no Ctrl-C of its own, so that the stop can be in order, and it ends when we do.
 * `show` says where its words go: to the terminal, or nowhere but into `last()`.
 */
export function startProgram(path, args, settings, { show = true } = {}) {
  const child = spawn(process.execPath, ["--import", leash, join(root, path), ...args], {
    cwd: root,
    detached: process.platform !== "win32",
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...settings },
  });
  let words = "";
  const hear = (part) => {
    words = (words + part).slice(-8000);
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  if (show) child.stderr.pipe(process.stderr, { end: false });
  const ended = new Promise((done) => child.once("exit", (code, signal) => done(signal ?? code)));
  return {
    process: child,
    ended,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    last: () => words,
    /** Asks it to stop, and insists after `seconds`. */
    async stop(seconds = 8) {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill("SIGTERM");
      const insist = setTimeout(() => child.kill("SIGKILL"), seconds * 1000);
      await ended;
      clearTimeout(insist);
    },
  };
}

export const startForge = (settings, options) => startProgram(".build/forge.mjs", [], settings, options);

/** The pages: `next start`, or `next dev` while they are being written. */
export function startPages(settings, { port, host = "127.0.0.1", dev = false, show = true }) {
  const args = [dev ? "dev" : "start", "-H", host, "-p", String(port)];
  return startProgram(
    "node_modules/next/dist/bin/next",
    args,
    { NODE_ENV: dev ? "development" : "production", ...settings },
    { show },
  );
}

/**
 * Waits until `url` answers well. Throws when the program ends first or the time is over.
 * @example await waitFor("http://127.0.0.1:3000/api/health", pages)
 */
export async function waitFor(url, program, seconds = 90) {
  const until = Date.now() + seconds * 1000;
  for (;;) {
    if (!program.isRunning()) throw new Error(`It ended while starting.\n${program.last()}`);
    const answer = await fetch(url, { signal: AbortSignal.timeout(20_000) }).catch(() => undefined);
    if (answer?.ok) return;
    if (Date.now() > until) {
      const said = answer ? ` (${answer.status} ${(await answer.text()).slice(0, 500)})` : "";
      throw new Error(`It did not answer at ${url} within ${seconds} seconds${said}.\n${program.last()}`);
    }
    await new Promise((done) => setTimeout(done, 60));
  }
}

/**
 * Takes a data folder for this process, so that a second start on it is refused in a sentence.
 * @returns the process that has it already, or undefined when it is now ours
 */
export function takeFolder(dataDir) {
  fs.mkdirSync(dataDir, { recursive: true });
  const path = join(dataDir, "start.lock");
  for (;;) {
    try {
      fs.writeFileSync(path, `${process.pid} ${startOf(process.pid)}`, { flag: "wx" });
      process.once("exit", () => fs.rmSync(path, { force: true }));
      return undefined;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    const [pid, start] = fs.readFileSync(path, "utf8").split(" ");
    if (isAlive(Number(pid)) && startOf(pid) === start) return Number(pid);
    fs.rmSync(path, { force: true });
  }
}

function isAlive(pid) {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** When a process began, where the system says: its number alone may have been given to another since. */
function startOf(pid) {
  try {
    return fs.readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").pop().split(" ")[19];
  } catch {
    return "";
  }
}
