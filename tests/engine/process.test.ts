// The engine's cases in rule processes, as the server runs rules that nobody has read yet.
import { fork } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openProcess } from "#sandbox/process/client";
import { confine } from "#sandbox/process/confine";
import type { Sandbox } from "#sandbox/sandbox";
import { cases, killCases } from "./cases/all";
import { files } from "./cases/files";
import { shared } from "./cases/shared";
import { rule356, ruleOf, smallDataset as dataset } from "./small";

let sandbox: Sandbox;
let two: Sandbox;
beforeAll(() => {
  sandbox = openProcess({ size: 1 });
  two = openProcess({ size: 2, readsHere: true });
});
afterAll(() => Promise.all([sandbox.close(), two.close()]));

describe("the engine in rule processes", () => {
  it.each([...cases, ...killCases])("$name", ({ run }) => run(sandbox));
  it.each([...shared, ...files, ...killCases])("with two processes: $name", ({ run }) => run(two));

  it("answers many at once, each its own", async () => {
    const pool = openProcess({ size: 2 });
    const asked = Array.from({ length: 20 }, (_, at) =>
      pool.runExamples({ dataset, rule: at % 2 === 0 ? rule356 : ruleOf("() => true") }),
    );
    const passed = (await Promise.all(asked)).map((report) => report.passed);
    expect(passed).toEqual(Array.from({ length: 20 }, (_, at) => at % 2 === 0));
    await pool.close();
  });

  it("starts in a process that can read only itself, and is in no network", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "ruleyard-"));
    const program = path.join(folder, "probe.mjs");
    const probe = `
      import { readFileSync } from "node:fs";
      import { networkInterfaces } from "node:os";
      const tried = (work) => { try { work(); return "allowed"; } catch (error) { return error.code; } };
      process.send({ own: tried(() => readFileSync(process.argv[1])), other: tried(() => readFileSync("/etc/hostname")),
        code: tried(() => eval("1")), env: Object.keys(process.env).sort(), networks: Object.keys(networkInterfaces()) });
    `;
    await writeFile(program, probe);
    const child = fork(program, [], {
      ...confine(program, true),
      env: { TZ: "UTC", NODE_ENV: "test" },
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    const said = await new Promise<unknown>((resolve) => child.once("message", resolve));
    child.kill("SIGKILL");
    await rm(folder, { recursive: true });
    expect(said).toMatchObject({
      own: "allowed",
      other: "ERR_ACCESS_DENIED",
      env: expect.not.arrayContaining(["PATH", "HOME"]),
    });
  });

  it("replaces a process that ended by itself, and goes without what kept it from starting", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "ruleyard-"));
    const program = path.join(folder, "short-lived.mjs");
    const real = pathToFileURL(path.resolve(".build/rule-process.mjs")).href;
    // It may not read the real program from here, unless it is started without its confinement.
    await writeFile(
      program,
      `await import(${JSON.stringify(real)});\nprocess.on("message", () => setTimeout(() => process.exit(1), 500));`,
    );
    const pool = openProcess({ program, size: 1, spare: 0 });
    for (let turn = 0; turn < 3; turn++) {
      expect((await pool.runExamples({ dataset, rule: rule356 })).passed).toBe(true);
      await new Promise((resolve) => setTimeout(resolve, 700));
    }
    await pool.close();
    await rm(folder, { recursive: true });
  });

  it("says so when its program is not there", async () => {
    const none = openProcess({ program: "/nowhere/rule-process.mjs", size: 1, spare: 0 });
    await expect(none.runExamples({ dataset, rule: rule356 })).rejects.toThrow(/is not built/);
    await none.close();
  });
});
