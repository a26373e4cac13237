// Opens the yard: everything set up, the forge and the pages started, the address printed, a clean stop on Ctrl-C.
//
// With a GitHub App's settings in the environment or in `.env`, the same pages start against GitHub and no forge is needed.
import { spawn } from "node:child_process";
import fs from "node:fs";
import { resolve } from "node:path";
import { buildPages, root, say, setUp, stop } from "./setup.mjs";
import {
  findPort,
  forgeSettings,
  isFree,
  keepSecrets,
  practicePeople,
  readSecrets,
  repository,
  serverSettings,
  startForge,
  startPages,
  takeFolder,
  waitFor,
} from "./yard.mjs"; // prettier-ignore

const isLoopback = (host) => host === "localhost" || host === "::1" || host.startsWith("127.");

/** `npm start`, or with `dev` the same while the pages are being written. */
export async function openYard({ dev = false } = {}) {
  const began = performance.now();
  if (fs.existsSync(resolve(root, ".env"))) process.loadEnvFile(resolve(root, ".env"));
  // GitHub's own machines set GITHUB_API_URL for every job; only an App's number, or an address of our own, says that
  // somebody means to run on it. With the address alone, there is the page that makes the App.
  const practice = !process.env.GITHUB_APP_ID && !process.env.GITHUB_CLIENT_ID && !process.env.APP_URL;
  const dataDir = resolve(root, process.env.DATA_DIR || ".data");
  const port = Number(process.env.PORT || 3000);
  const host = process.env.HOST || (practice ? "127.0.0.1" : "0.0.0.0");

  if (!Number.isInteger(port) || port < 1 || port > 65535)
    stop(`PORT is ${process.env.PORT}, and a port is a number from 1 to 65535.`);
  if (practice && !isLoopback(host)) {
    stop(
      `The practice yard lets anyone in without a password, so it opens only on this computer, not on ${host}. Leave HOST out, or set up sign-in with GitHub first.`,
    );
  }
  const other = takeFolderOrStop(dataDir);
  if (other)
    stop(
      `Ruleyard is already running on ${dataDir} (process ${other}). Use that one, or stop it first, or give this one its own folder in DATA_DIR.`,
    );
  if (!(await isFree(port, host))) {
    stop(
      `Port ${port} is taken by another program. Stop that one, or choose another port: PORT=${port + 1} npm start`,
    );
  }

  await setUp();
  if (!dev) await buildPages();

  const programs = [];
  let stopping = false;
  const close = async (code) => {
    if (stopping) return;
    stopping = true;
    // The pages first: what they are doing may still need the forge.
    for (const program of [...programs].reverse()) await program.stop();
    process.exit(code);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      say(stopping ? "" : "\nStopping …");
      void close(0);
    });
  }
  // npm that is told to end takes its shell with it and says nothing to us: then we are nobody's child, and end too.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event) {
    setInterval(() => process.ppid !== parent && void close(0), 500).unref();
  }
  const failed = (what) => async (error) => {
    if (stopping) return new Promise(() => {});
    say(`\n✗ ${what} could not start. ${error.message}`);
    await close(1);
  };

  const settings = practice ? await openForge({ dataDir, port, programs, failed }) : { DATA_DIR: dataDir };
  const pages = startPages(settings, { port, host, dev });
  programs.push(pages);
  const address = practice ? settings.APP_URL : `http://${host}:${port}`;
  await waitFor(`http://${isLoopback(host) ? host : "127.0.0.1"}:${port}/api/health`, pages).catch(
    failed("Ruleyard"),
  );

  for (const program of programs) {
    void program.ended.then((how) => {
      if (stopping) return;
      say(
        `\n✗ A part of Ruleyard ended by itself (${how}). Everything saved is kept; start it again.\n${program.last()}`,
      );
      void close(1);
    });
  }
  greet({ address, practice, seconds: (performance.now() - began) / 1000, settings, dataDir });
  if (process.stdout.isTTY && !process.env.CI && process.env.BROWSER !== "none") showPage(address);
}

function takeFolderOrStop(dataDir) {
  try {
    return takeFolder(dataDir);
  } catch (error) {
    if (error.code === "ENOSPC") stop("The disk is full. Free about 2 GB and try again.");
    stop(`The data folder ${dataDir} cannot be written to (${error.code}). Choose another in DATA_DIR.`);
  }
}

async function openForge({ dataDir, port, programs, failed }) {
  const secrets = readSecrets(dataDir);
  const appUrl = `http://127.0.0.1:${port}`;
  // The same port as last time when it can be had: addresses of clones should go on working.
  const wanted = secrets.forgePort ?? port + 1;
  const forgePort = (await isFree(wanted)) ? wanted : await findPort();
  if (forgePort !== secrets.forgePort) keepSecrets(dataDir, { ...secrets, forgePort });
  const forge = startForge(forgeSettings({ secrets, dataDir, forgePort, appUrl }));
  programs.push(forge);
  await waitFor(`http://127.0.0.1:${forgePort}/api/v3/repos/ruleyard/rules`, forge, 30).catch(
    failed("The practice code host"),
  );
  return serverSettings({ secrets, dataDir, forgePort, appUrl });
}

function greet({ address, practice, seconds, settings, dataDir }) {
  const lines = [``, `  Ruleyard is open at ${address}   (ready in ${seconds.toFixed(1)} s)`, ``];
  if (practice) {
    lines.push("  Three people to practise as, one button each:", "");
    for (const { name, role, does } of practicePeople)
      lines.push(`    ${name.padEnd(14)} ${role.padEnd(12)} ${does}`);
    lines.push(
      "",
      `  Approved rules: git clone ${settings.GITHUB_WEB_URL}/${repository}.git`,
      `  Everything is kept in ${dataDir}`,
      "",
    );
  }
  lines.push("  Stop with Ctrl-C.", "");
  console.log(lines.join("\n"));
}

function showPage(address) {
  const [program, args] =
    process.platform === "darwin"
      ? ["open", [address]]
      : process.platform === "win32"
        ? ["cmd", ["/c", "start", "", address]]
        : ["xdg-open", [address]];
  const opener = spawn(program, args, { stdio: "ignore", detached: true });
  // No browser to open is no trouble: the address is printed.
  opener.on("error", () => {});
  opener.unref();
}
