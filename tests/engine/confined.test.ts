// What a rule process can do to the server that started it: nothing. Tried from inside, as code that broke out would try.
import { type ChildProcess, fork } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openProcess } from "#sandbox/process/client";
import { confine } from "#sandbox/process/confine";
import { limits } from "#sandbox/limits";
import { ruleOf, smallDataset as dataset } from "./small";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "ruleyard-"));
});
afterAll(() => rm(folder, { recursive: true }));

const isLinux = process.platform === "linux";
const words = confine(process.execPath, true);
const has = (word: string) => [words.execPath, ...words.execArgv].some((one) => one.endsWith(word));

/** Starts a program as rule processes are started; `change` puts another word in a word's place. */
async function start(source: string, change: Record<string, string> = {}): Promise<ChildProcess> {
  const program = path.join(folder, `probe-${Math.trunc(performance.now() * 1000)}.mjs`);
  await writeFile(program, source);
  const { execPath, execArgv } = confine(program, true);
  return fork(program, [], {
    execPath,
    execArgv: execArgv.map((word) => change[word] ?? word),
    env: { TZ: "UTC", NODE_ENV: "production" },
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
}

async function ask(source: string): Promise<unknown> {
  const child = await start(source);
  const said = await new Promise<unknown>((resolve) => child.once("message", resolve));
  child.kill("SIGKILL");
  return said;
}

const howItEnds = (child: ChildProcess) =>
  new Promise<{ code: number | null; signal: string | null }>((resolve) =>
    child.once("exit", (code, signal) => resolve({ code, signal })),
  );

describe("a rule process", () => {
  it("sees nothing of the server's environment, reads and writes no file of it, and starts nothing", async () => {
    process.env.RULEYARD_CANARY = "seen";
    const said = await ask(`
      import { readFileSync, writeFileSync, readdirSync } from "node:fs";
      import { spawnSync } from "node:child_process";
      import { Worker } from "node:worker_threads";
      const tried = (work) => { try { work(); return "allowed"; } catch (error) { return error.code ?? error.name; } };
      process.send({
        env: Object.keys(process.env).filter((name) => !name.startsWith("NODE_")).sort(), seen: JSON.stringify([process.env, process.argv, process.execArgv]).includes("seen"),
        own: tried(() => readFileSync(process.argv[1])), other: tried(() => readFileSync("/etc/hostname")), yard: tried(() => readFileSync(${JSON.stringify(path.resolve("package-lock.json"))})),
        proc: tried(() => readFileSync("/proc/self/environ")), list: tried(() => readdirSync("/")), write: tried(() => writeFileSync(process.argv[1], "")),
        temporary: tried(() => writeFileSync("/tmp/ruleyard-left", "")), spawn: tried(() => spawnSync("true")), worker: tried(() => new Worker("1", { eval: true })),
        code: tried(() => eval("1")),
      });
    `);
    delete process.env.RULEYARD_CANARY;
    const denied = "ERR_ACCESS_DENIED";
    expect(said).toEqual({
      env: ["TZ"],
      seen: false,
      own: "allowed",
      other: denied,
      yard: denied,
      proc: denied,
      list: denied,
      write: denied,
      temporary: denied,
      spawn: denied,
      worker: denied,
      code: "EvalError",
    });
  });

  it.runIf(has("unshare"))(
    "is in no network: it reaches neither a listener on this computer nor a name",
    async () => {
      let opened = 0;
      const server = createServer(() => opened++);
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      const said = await ask(`
      import { connect } from "node:net";
      import { createSocket } from "node:dgram";
      import { lookup } from "node:dns";
      import { networkInterfaces } from "node:os";
      const tcp = await new Promise((done) => connect(${(server.address() as AddressInfo).port}, "127.0.0.1").on("connect", () => done("reached")).on("error", (error) => done(error.code)));
      const udp = await new Promise((done) => createSocket("udp4").send("x", 53, "192.0.2.1", (error) => done(error?.code ?? "sent")));
      const name = await new Promise((done) => lookup("example.com", (error) => done(error?.code ?? "found")));
      const web = await fetch("http://192.0.2.1/").then(() => "reached", (error) => error.cause?.code);
      process.send({ tcp, udp, name, web, networks: Object.keys(networkInterfaces()) });
    `);
      server.close();
      expect(said).toMatchObject({
        tcp: "ENETUNREACH",
        udp: "ENETUNREACH",
        web: "ENETUNREACH",
        networks: [],
      });
      expect((said as { name: string }).name).not.toBe("found");
      expect(opened).toBe(0);
    },
  );

  it.runIf(has("prlimit"))(
    "is held to its memory and its time on the processor by the system itself",
    async () => {
      const child = await start("process.send(1); setInterval(() => {}, 1000);");
      await new Promise((resolve) => child.once("message", resolve));
      const held = await readFile(`/proc/${child.pid}/limits`, "utf8");
      child.kill("SIGKILL");
      expect(held).toMatch(new RegExp(`Max cpu time +${limits.processSeconds} `));
      expect(held).toMatch(new RegExp(`Max data size +${limits.processMegabytes * 1_048_576} `));
      expect(held).toMatch(/Max core file size +0 /);
    },
  );

  it.runIf(has("prlimit"))("is ended when it uses up either", async () => {
    const data = `--data=${limits.processMegabytes * 1_048_576}`;
    const before = process.memoryUsage().rss;
    const [full, late] = await Promise.all([
      start("const all = []; for (;;) all.push(Buffer.alloc(2e7, 1));", {
        [data]: `--data=${400 * 1_048_576}`,
      }),
      start("for (;;) {}", { [`--cpu=${limits.processSeconds}`]: "--cpu=1" }),
    ]);
    const ended = await Promise.all([howItEnds(full), howItEnds(late)]);
    expect(ended[0]).not.toMatchObject({ code: 0, signal: null });
    expect(ended[1]?.signal).toMatch(/SIGKILL|SIGXCPU/);
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1_048_576);
  });

  it("takes its memory with it: bombs leave the server as it was, and it answers throughout", async () => {
    const pool = openProcess({ size: 2, spare: 1 });
    const delay = monitorEventLoopDelay({ resolution: 10 });
    const bomb = ruleOf("() => { const all = []; for (;;) all.push(new Uint8Array(1e6).fill(1)); }");
    const stuck = ruleOf(
      "() => { const all = new Array(150).fill(0).map(() => new Uint8Array(1e6).fill(1)); [].reverse.call({ length: 2 ** 53 - 1, all }); }",
    );
    await pool.runExamples({ dataset, rule: bomb });
    const before = process.memoryUsage().rss;
    delay.enable();
    const asked = Array.from({ length: 8 }, (_, at) =>
      pool.runExamples({ dataset, rule: at % 2 === 0 ? bomb : stuck }),
    );
    for (const report of await Promise.all(asked)) expect(report.passed).toBe(false);
    delay.disable();
    expect(delay.percentile(90) / 1e6).toBeLessThan(100);
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1_048_576);
    if (isLinux) for (const size of await sizesOfChildren()) expect(size).toBeLessThan(500);
    await pool.close();
  });
});

/** The memory of the processes that this one started, each in megabytes. */
async function sizesOfChildren(): Promise<number[]> {
  const sizes: number[] = [];
  for (const id of await readdir("/proc")) {
    if (!/^\d+$/.test(id)) continue;
    const status = await readFile(`/proc/${id}/status`, "utf8").catch(() => "");
    if (new RegExp(`^PPid:\\s+${process.pid}$`, "m").test(status))
      sizes.push(Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024);
  }
  return sizes;
}
