// A site with nothing on it but the engine, served with the very headers that the product is served with, and a page in it.
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { build } from "esbuild";
import type { Page } from "playwright-core";
import { z } from "zod";
import { findingSchema, ruleOutcomeSchema } from "#domain/finding";
import { valueSchemas } from "#sandbox/job";
import type { Sandbox } from "#sandbox/sandbox";
import product from "../../next.config.mjs";

type Headers = Record<string, string>;
type Served = { type: string; body: string | Buffer; headers?: Headers };

export type Site = { address: string; server: Server; asked: string[]; files: Record<string, Served> };

/** What the product says with an answer at this address. `isVersioned`: the address names the version of the file. */
export async function productHeaders(path: string, isVersioned: boolean): Promise<Headers> {
  const said: Headers = {};
  for (const { source, headers, has } of (await product.headers?.()) ?? []) {
    const fits = source === "/:path*" || source === path;
    if (fits && (has === undefined || isVersioned))
      for (const { key, value } of headers) said[key.toLowerCase()] = value;
  }
  return said;
}

/**
 * Serves the engine on this computer alone. Another file can be put beside it in `files`.
 * @example (await serveEngine()).address // => "http://127.0.0.1:40123/"
 */
export async function serveEngine(): Promise<Site> {
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
  const worker = "/engine/worker.js";
  const script = { type: "text/javascript", body: await readFile(`public${worker}`) };
  const files: Record<string, Served> = {
    "/": {
      type: "text/html",
      body: "<!doctype html><title>Engine</title><script src=/client.js></script><button>0</button>",
    },
    "/client.js": { type: "text/javascript", body: client.outputFiles[0]?.text ?? "" },
    [worker]: { ...script, headers: await productHeaders(worker, false) },
    [`${worker}?v=1`]: { ...script, headers: await productHeaders(worker, true) },
    "/engine/engine.wasm": { type: "application/wasm", body: await readFile("public/engine/engine.wasm") },
  };
  const everywhere = await productHeaders("/", false);
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    asked.push(path);
    const file = files[path];
    if (file === undefined) response.writeHead(404).end();
    else
      response.writeHead(200, { ...everywhere, "content-type": file.type, ...file.headers }).end(file.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server, asked, files };
}

const checkedSchema = z.object({ rules: z.array(ruleOutcomeSchema), findings: z.array(findingSchema) });
const checkedFilesSchema = z.custom<Awaited<ReturnType<Sandbox["checkFiles"]>>>(
  (value) => z.object({ ok: z.boolean() }).safeParse(value).success,
);

/** Opens an engine in the page under this name, and asks it from here. What it told on the way is told in order. */
export async function openInPage(page: Page, name: string, options: object = {}): Promise<Sandbox> {
  await page.evaluate(`{
    const sandbox = globalThis.${name} = openWorker(${JSON.stringify(options)});
    sandbox.checkBytes = (input, ...heard) => sandbox.checkFiles(
      { ...input, files: input.files.map((file) => ({ ...file, bytes: Uint8Array.from(file.bytes) })) }, ...heard);
    sandbox.readBytes = (input) => sandbox.readTable({ ...input, bytes: Uint8Array.from(input.bytes) });
    sandbox.runCellHere = (input) => {
      const stopper = new AbortController();
      sandbox.stopCell = () => stopper.abort();
      return sandbox.runCell(input, stopper.signal);
    };
  }`);
  const ask = async (verb: string, input: unknown) => {
    const answer: unknown = await page.evaluate(
      ([own, called, value]) => {
        const heard: unknown[] = [];
        const held = globalThis as unknown as Record<string, Record<string, (...args: unknown[]) => unknown>>;
        return Promise.resolve(
          held[String(own)]?.[String(called)]?.(value, (...args: unknown[]) => heard.push(args)),
        ).then((done) => ({ done, heard }));
      },
      [name, verb, input],
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
    compareRules: async (input) => valueSchemas.compareRules.parse((await ask("compareRules", input)).done),
    makeUp: async (input) => valueSchemas.makeUp.parse((await ask("makeUp", input)).done),
    async runCell(input, signal) {
      const stop = () => void page.evaluate(`globalThis.${name}.stopCell?.()`);
      signal?.addEventListener("abort", stop, { once: true });
      const { done } = await ask("runCellHere", input);
      signal?.removeEventListener("abort", stop);
      return valueSchemas.runCell.parse(done);
    },
    showWhole: async (input) => valueSchemas.showWhole.parse((await ask("showWhole", input)).done),
    async readTable({ name, bytes }) {
      return valueSchemas.readTable.parse((await ask("readBytes", { name, bytes: [...bytes] })).done);
    },
    close: async () => undefined,
  };
}
