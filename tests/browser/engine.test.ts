// The engine's cases in a Web Worker of a real Chromium, behind the worker's own sealed policy.
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { valueSchemas } from "#sandbox/job";
import type { Sandbox } from "#sandbox/sandbox";
import { findingSchema, ruleOutcomeSchema } from "#domain/finding";
import { cases, killCases } from "../engine/cases/all";
import { shared } from "../engine/cases/shared";
import { files } from "../engine/cases/files";
import { rule356, ruleOf, smallDataset as dataset } from "../engine/small";
import { launchChromium } from "./chromium";

/** What a worker that can reach nothing is served with. */
const sealed =
  "default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'none'; worker-src 'none'; sandbox allow-scripts";

const checkedSchema = z.object({ rules: z.array(ruleOutcomeSchema), findings: z.array(findingSchema) });
const checkedFilesSchema = z.custom<Awaited<ReturnType<Sandbox["checkFiles"]>>>(
  (value) => z.object({ ok: z.boolean() }).safeParse(value).success,
);

let browser: Browser;
let page: Page;
let server: Server;
let asked: string[];
let sandbox: Sandbox;

async function serveFiles(): Promise<string> {
  const client = await build({
    stdin: {
      contents: 'import { openWorker } from "#sandbox/browser/client"; globalThis.openWorker = openWorker;',
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
  });
  const files: Record<string, { type: string; body: string | Buffer; policy?: string }> = {
    "/": { type: "text/html", body: "<!doctype html><title>Engine</title><script src=/client.js></script>" },
    "/client.js": { type: "text/javascript", body: client.outputFiles[0]?.text ?? "" },
    "/engine/worker.js": {
      type: "text/javascript",
      body: await readFile("public/engine/worker.js"),
      policy: sealed,
    },
    "/engine/engine.wasm": { type: "application/wasm", body: await readFile("public/engine/engine.wasm") },
  };
  server = createServer((request, response) => {
    const path = request.url ?? "/";
    asked.push(path);
    const file = files[path];
    if (file === undefined) response.writeHead(404).end();
    else
      response
        .writeHead(200, {
          "content-type": file.type,
          ...(file.policy !== undefined && { "content-security-policy": file.policy }),
        })
        .end(file.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** The page's sandbox, asked from here. What was heard on the way comes back with the answer and is told in order. */
function inPage(engines: "one" | "two"): Sandbox {
  const ask = async (verb: string, input: unknown) => {
    const answer: unknown = await page.evaluate(
      ([name, value, engines]) => {
        const heard: unknown[] = [];
        const sandboxes = globalThis as unknown as Record<
          string,
          Record<string, (...args: unknown[]) => unknown>
        >;
        return Promise.resolve(
          sandboxes[String(engines)]?.[String(name)]?.(value, (...args: unknown[]) => heard.push(args)),
        ).then((done) => ({ done, heard }));
      },
      [verb, input, engines],
    );
    return z.object({ done: z.unknown(), heard: z.array(z.unknown()) }).parse(answer);
  };
  return {
    readDataset: async (source) => valueSchemas.readDataset.parse((await ask("readDataset", source)).done),
    runExamples: async (input) => valueSchemas.runExamples.parse((await ask("runExamples", input)).done),
    prepare: async (input) => void (await ask("prepare", input)),
    async checkReturn(input, onRule) {
      const { done, heard } = await ask("checkReturn", input);
      for (const [outcome] of z.array(z.tuple([ruleOutcomeSchema]).rest(z.unknown())).parse(heard))
        onRule?.(outcome, []);
      return checkedSchema.parse(done);
    },
    async checkFiles(input) {
      // Bytes do not cross from here into the page as bytes.
      const files = input.files.map((file) => ({ ...file, bytes: [...file.bytes] }));
      return checkedFilesSchema.parse((await ask("checkBytes", { ...input, files })).done);
    },
    mutate: async (input) => valueSchemas.mutate.parse((await ask("mutate", input)).done),
    trace: async (input) => valueSchemas.trace.parse((await ask("trace", input)).done),
    findEdges: async (input) => valueSchemas.findEdges.parse((await ask("findEdges", input)).done),
    makeUp: async (input) => valueSchemas.makeUp.parse((await ask("makeUp", input)).done),
    async runCell(input, signal) {
      const stop = () => void page.evaluate("globalThis.stopCell?.()");
      signal?.addEventListener("abort", stop, { once: true });
      const { done } = await ask("runCellHere", input);
      signal?.removeEventListener("abort", stop);
      return valueSchemas.runCell.parse(done);
    },
    close: async () => undefined,
  };
}

beforeAll(async () => {
  asked = [];
  const address = await serveFiles();
  browser = await launchChromium();
  page = await browser.newPage();
  await page.goto(address);
  await page.evaluate(`globalThis.one = openWorker();
    globalThis.two = openWorker({ size: 2 });
    for (const sandbox of [one, two]) {
      sandbox.checkBytes = (input, ...heard) => sandbox.checkFiles(
        { ...input, files: input.files.map((file) => ({ ...file, bytes: Uint8Array.from(file.bytes) })) }, ...heard);
      sandbox.runCellHere = (input) => {
        const stopper = new AbortController();
        globalThis.stopCell = () => stopper.abort();
        return sandbox.runCell(input, stopper.signal);
      };
    }`);
  sandbox = inPage("one");
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

describe("the engine in Chromium", () => {
  it.each([...cases, ...killCases])("$name", ({ run }) => run(sandbox));
  it.each([...shared, ...files, ...killCases])("with two workers: $name", ({ run }) => run(inPage("two")));

  it("leaves the page alive while a rule loops", async () => {
    await page.evaluate("globalThis.ticks = 0; globalThis.timer = setInterval(() => globalThis.ticks++, 20)");
    await sandbox.runExamples({
      dataset,
      rule: ruleOf("() => { [].reverse.call({ length: 2 ** 53 - 1 }); }"),
    });
    expect(Number(await page.evaluate("clearInterval(globalThis.timer), globalThis.ticks"))).toBeGreaterThan(
      30,
    );
  });

  it("asks the server for nothing while files are read and checked", async () => {
    await sandbox.runExamples({ dataset, rule: rule356 });
    const before = asked.length;
    for (const { run } of files) await run(sandbox);
    expect(asked.slice(before)).toEqual([]);
  });
});
