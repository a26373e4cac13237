// A temporary PostgreSQL for the tests, where its programs are installed: a cluster in a temporary folder, on a free port.
import { execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type Cluster = {
  /** postgresql://… of the cluster's first database. */
  url: string;
  /** Makes an empty database of its own and says where it is. */
  database(name: string): Promise<string>;
  stop(): Promise<void>;
};

const asRoot = process.getuid?.() === 0;

/** The folder of PostgreSQL's programs, newest first; undefined where there are none. */
function findPrograms(): string | undefined {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian)
    ? readdirSync(debian).sort((one, other) => Number(other) - Number(one))
    : [];
  const folders = versions.map((version) => join(debian, version, "bin"));
  try {
    folders.push(execFileSync("pg_config", ["--bindir"], { encoding: "utf8", stdio: "pipe" }).trim());
  } catch {
    // No pg_config: the folders above are all there is to look in.
  }
  folders.push("/opt/homebrew/opt/postgresql/bin", "/usr/local/opt/postgresql/bin");
  return folders.find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "postgres")));
}

/** PostgreSQL refuses to run as root, so as root its own person runs it. */
function asPostgres(program: string, args: string[]): [string, string[]] {
  return asRoot ? ["runuser", ["-u", "postgres", "--", program, ...args]] : [program, args];
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === "string") throw new Error("A port has no number.");
  return address.port;
}

/**
 * Starts a cluster that forgets everything when it stops, or answers undefined, loudly, where PostgreSQL is not installed.
 * TEST_DATABASE_URL names a server to use instead; databases are made beside the one that it names.
 * @example const cluster = await startCluster() // => { url: "postgresql://postgres@127.0.0.1:40123/postgres", … }
 */
export async function startCluster(): Promise<Cluster | undefined> {
  const given = process.env.TEST_DATABASE_URL;
  if (given)
    return { url: given, database: (name) => createDatabase(given, name), stop: async () => undefined };
  const programs = findPrograms();
  if (!programs) {
    process.stderr.write(
      "\n!!! PostgreSQL is NOT installed here, so nothing was tested on it: only the embedded database was.\n" +
        "!!! Install PostgreSQL 14 or newer, or name a server in TEST_DATABASE_URL.\n\n",
    );
    return undefined;
  }

  const folder = mkdtempSync(join(tmpdir(), "ruleyard-postgres-"));
  const data = join(folder, "data");
  if (asRoot) chownSync(folder, numberOf("-u"), numberOf("-g"));
  const quiet = { stdio: "pipe", cwd: tmpdir() } as const;
  execFileSync(
    ...asPostgres(join(programs, "initdb"), [
      "-D",
      data,
      "-U",
      "postgres",
      "-A",
      "trust",
      "-E",
      "UTF8",
      "--no-sync",
      "--locale=C",
    ]),
    quiet,
  );
  const port = await freePort();
  const settings = [
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    `unix_socket_directories=${folder}`,
    "listen_addresses=127.0.0.1",
    "max_connections=60",
  ];
  const [program, args] = asPostgres(join(programs, "postgres"), [
    "-D",
    data,
    "-p",
    String(port),
    ...settings.flatMap((setting) => ["-c", setting]),
  ]);
  const server = spawn(program, args, { stdio: ["ignore", "ignore", "pipe"], cwd: tmpdir() });
  const stopped = new Promise<void>((done) => server.once("exit", () => done()));
  await ready(server.stderr, stopped);

  const url = `postgresql://postgres@127.0.0.1:${port}/postgres`;
  return {
    url,
    database: (name) => createDatabase(url, name),
    async stop() {
      // "fast": ends the sessions that are open and stops. pg_ctl finds the server by the file in its folder.
      execFileSync(...asPostgres(join(programs, "pg_ctl"), ["-D", data, "-m", "fast", "-w", "stop"]), quiet);
      await stopped;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function numberOf(which: "-u" | "-g"): number {
  return Number(execFileSync("id", [which, "postgres"], { encoding: "utf8" }));
}

async function ready(words: NodeJS.ReadableStream, stopped: Promise<void>): Promise<void> {
  let said = "";
  await Promise.race([
    new Promise<void>((done) => {
      words.on("data", (part: Buffer) => {
        said += part.toString();
        if (said.includes("ready to accept connections")) done();
      });
    }),
    stopped.then(() => {
      throw new Error(`PostgreSQL did not start: ${said}`);
    }),
  ]);
}

async function createDatabase(url: string, name: string): Promise<string> {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new Error(`${name} is no name for a database.`);
  const { Client } = (await import("pg")).default;
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name}`);
  } finally {
    await client.end();
  }
  const made = new URL(url);
  made.pathname = `/${name}`;
  return made.href;
}
