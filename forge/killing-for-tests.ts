// A forge in a process of its own that is killed amid merges, pushes and new branches, and looked over after each start.
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { z } from "zod";
import { rollDice } from "./doors/luck";
import { mustGit, runGit } from "./git/run";
import {
  clientsOf,
  here,
  listen,
  makeFolders,
  openPull,
  optionsFor,
  submit,
  told,
  until,
} from "./yard-for-tests";

type Running = { url: string; kill(): Promise<void>; stop(): Promise<number | null> };
type Clients = Awaited<ReturnType<typeof clientsOf>>;
/** What callers were told, and so must be true after every start. */
type Told = { merged: Set<number>; files: Map<number, string>; tips: Map<string, string> };
export type Killed = {
  kills: number;
  pulls: number;
  merged: number;
  finished: number;
  heard: number;
  wrong: string[];
};

const atOnce = 6;
const body = z.looseObject({
  action: z.string().optional(),
  ref: z.string().optional(),
  after: z.string().optional(),
  number: z.number().optional(),
  pull_request: z.looseObject({ merged: z.boolean().optional() }).optional(),
});

/**
 * Kills a forge so many times, each at another moment, and gives what was wrong after any start: nothing, one hopes.
 * Says now and then how far it is.
 * @example (await killAgainAndAgain(5, 1)).wrong // => []
 */
export async function killAgainAndAgain(
  kills: number,
  seed: number,
  said: (line: string) => void = () => undefined,
): Promise<Killed> {
  const { folder, seed: shelf, remove } = await makeFolders();
  const ear = await listen();
  const options = optionsFor(folder, shelf);
  const start = await makeStart(options, ear.url);
  const dice = rollDice(seed);
  const promised: Told = { merged: new Set(), files: new Map(), tips: new Map() };
  const wrong: string[] = [];
  let finished = 0;
  const look = async (running: Running) => {
    const found = await lookOver(options.folder, await clientsOf(running.url), promised, ear.heard);
    finished += found.finished;
    return found;
  };
  try {
    for (let kill = 0; kill < kills; kill += 1) {
      const running = await start();
      const found = await look(running);
      wrong.push(...found.wrong.map((one) => `before kill ${kill + 1}: ${one}`));
      await workUntilKilled(running, kill, { early: dice() < 0.3, after: dice() * 600 }, promised);
      if ((kill + 1) % 10 === 0)
        said(`${kill + 1} kills, ${found.pulls} pull requests, ${wrong.length} wrong`);
    }
    const running = await start();
    const last = await look(running);
    wrong.push(...last.wrong.map((one) => `at the end: ${one}`));
    if ((await running.stop()) !== 0) wrong.push("it did not stop when asked to");
    return { kills, finished, pulls: last.pulls, merged: last.merged, heard: ear.heard.length, wrong };
  } finally {
    await start.close();
    await ear.close();
    await remove();
  }
}

async function makeStart(options: ReturnType<typeof optionsFor>, webhookUrl: string) {
  const tools = await mkdtemp(join(tmpdir(), "forge-built-"));
  const outfile = join(tools, "forge.mjs");
  const entryPoints = [join(import.meta.dirname, "main.ts")];
  await build({ entryPoints, outfile, bundle: true, platform: "node", format: "esm" });
  await mkdir(options.folder, { recursive: true });
  const env = {
    NODE_ENV: process.env.NODE_ENV,
    PATH: process.env.PATH,
    FORGE_DIR: options.folder,
    FORGE_SEED: options.seed,
    FORGE_APP_ID: options.appId,
    FORGE_APP_PUBLIC_KEY: options.appPublicKey,
    FORGE_CLIENT_ID: options.clientId,
    FORGE_CLIENT_SECRET: options.clientSecret,
    FORGE_CALLBACK_URL: options.callbackUrl,
    FORGE_PEOPLE: JSON.stringify(options.people),
    FORGE_WEBHOOK_URL: webhookUrl,
  };
  let last: (() => Promise<void>) | undefined;
  const start = async (): Promise<Running> => {
    const child = spawn(process.execPath, [outfile], { env, stdio: ["ignore", "pipe", "inherit"] });
    const gone = new Promise<number | null>((done) => child.on("exit", done));
    const url = await new Promise<string>((ready, failed) => {
      child.stdout.on("data", (part: Buffer) => ready(String(part).replace("forge ready on ", "").trim()));
      child.on("exit", (code) => failed(new Error(`The forge ended with ${code} instead of starting.`)));
    });
    const end = (signal: NodeJS.Signals) => {
      child.kill(signal);
      return gone;
    };
    last = async () => void (await end("SIGKILL"));
    return { url, kill: last, stop: () => end("SIGTERM") };
  };
  const close = async () => {
    await last?.();
    await rm(tools, { recursive: true, force: true });
  };
  return Object.assign(start, { close });
}

// Early: while pull requests are opened. Else: while they are merged and more branches are made.
async function workUntilKilled(
  running: Running,
  round: number,
  { early, after }: { early: boolean; after: number },
  said: Told,
): Promise<void> {
  const { app, priya } = await clientsOf(running.url);
  const killSoon = () => new Promise<void>((done) => setTimeout(done, after)).then(running.kill);
  let killed = early ? killSoon() : undefined;
  const opened = await Promise.allSettled(
    Array.from({ length: atOnce }, async (_, n) => {
      const path = `rules/ssda903/round-${round}-${n}.ts`;
      const { number } = await openPull(app, `round/${round}/${n}`, { [path]: `rule({ n: ${n} });\n` });
      said.files.set(number, path);
      await priya.pulls.createReview({ ...here, pull_number: number, event: "APPROVE" });
      return number;
    }),
  );
  const merges = opened.map(async (one) => {
    if (one.status === "rejected") return;
    const pull_number = one.value;
    const merge_method = pull_number % 2 ? ("squash" as const) : ("merge" as const);
    if ((await told(priya.pulls.merge({ ...here, pull_number, merge_method }))) === "200")
      said.merged.add(pull_number);
  });
  const branches = [0, 1].map(async (n) => {
    const branch = `cut/${round}/${n}`;
    said.tips.set(branch, await submit(app, branch, { [`rules/cut-${n}.ts`]: `// ${round}\n` }));
  });
  killed ??= killSoon();
  await Promise.allSettled([...merges, ...branches]);
  await killed;
}

async function lookOver(folder: string, { app }: Clients, said: Told, heard: { body: string }[]) {
  const git = join(folder, "repository.git");
  const wrong: string[] = [];
  const check = await runGit(git, ["fsck", "--full", "--strict", "--no-dangling"]);
  if (check.status !== 0) wrong.push(`git fsck: ${check.stderr.trim()}`);
  const files = await readdir(git, { recursive: true });
  for (const name of files)
    if (name.endsWith(".lock") || name.includes("tmp_obj_")) wrong.push(`left behind: ${name}`);

  const pulls = await app.paginate(app.pulls.list, { ...here, state: "all", per_page: 100 });
  const main = (await mustGit(git, ["rev-list", "--first-parent", "main"])).trim().split("\n").slice(0, -1);
  const merges = new Map(
    pulls.filter((pull) => pull.merged_at).map((pull) => [pull.merge_commit_sha, pull.number]),
  );
  for (const sha of main) if (!merges.has(sha)) wrong.push(`main has ${sha}, which no pull request knows`);
  for (const [sha, number] of merges)
    if (!main.includes(sha ?? "")) wrong.push(`#${number} says it is merged, and main does not have it`);
  const numbers = new Set(merges.values());
  for (const number of said.merged) if (!numbers.has(number)) wrong.push(`#${number} was said to be merged`);
  const there = new Set((await mustGit(git, ["ls-tree", "-r", "--name-only", "main"])).split("\n"));
  for (const [number, path] of said.files)
    if (there.has(path) !== numbers.has(number)) wrong.push(`#${number} and its file on main do not agree`);

  const refs = new Map(
    (await mustGit(git, ["for-each-ref", "--format=%(refname) %(objectname)"]))
      .trim()
      .split("\n")
      .map((line): [string, string] => [line.split(" ")[0] ?? "", line.split(" ")[1] ?? ""]),
  );
  for (const pull of pulls) {
    const head = refs.get(`refs/pull/${pull.number}/head`);
    if (head !== pull.head.sha) wrong.push(`#${pull.number} is at ${pull.head.sha}, and its ref at ${head}`);
  }
  const known = new Set(pulls.map(({ number }) => `refs/pull/${number}/head`));
  for (const ref of refs.keys())
    if (ref.startsWith("refs/pull/") && !known.has(ref)) wrong.push(`${ref} belongs to no pull request`);
  for (const [branch, sha] of said.tips)
    if (refs.get(`refs/heads/${branch}`) !== sha) wrong.push(`${branch} was said to be made`);

  const expected = [
    ...pulls.map(({ number }) => `opened ${number}`),
    ...[...numbers].map((number) => `merged ${number}`),
    ...[...refs].filter(([ref]) => ref.startsWith("refs/heads/")).map(([ref, sha]) => `${ref} ${sha}`),
  ].filter((one) => !one.startsWith("refs/heads/main ") || main.length > 0);
  const missing = () => {
    const names = new Set(heard.flatMap(nameHeard));
    return expected.filter((one) => !names.has(one));
  };
  await until(() => missing().length === 0).catch(() => undefined);
  wrong.push(...missing().map((one) => `never told: ${one}`));
  const finished = [...numbers].filter((number) => !said.merged.has(number)).length;
  for (const number of numbers) said.merged.add(number);
  return { wrong, pulls: pulls.length, merged: numbers.size, finished };
}

const names = new Map<string, string[]>();

function nameHeard(one: { body: string }): string[] {
  const known = names.get(one.body);
  if (known) return known;
  const { action, ref, after, number, pull_request: pull } = body.parse(JSON.parse(one.body));
  const found = [
    ...(ref && after ? [`${ref} ${after}`] : []),
    ...(action === "opened" ? [`opened ${number}`] : []),
    ...(action === "closed" && pull?.merged ? [`merged ${number}`] : []),
  ];
  names.set(one.body, found);
  return found;
}
