// A real Chromium: from files that were chosen to findings in the page, with one worker and with several.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { build } from "esbuild";
import { z } from "zod";
import { launchChromium } from "../browser/chromium";
import type { Ask } from "./in-engine";
import { watchMemory } from "./memory";
import { type Size, timesOf } from "./report";

type Measured = NonNullable<Size["browser"]>[number];

const runSchema = z.object({
  whole: z.number(),
  first: z.number(),
  block: z.number(),
  findings: z.number().int(),
});

/** What the worker that sees a return is served with. */
const sealed =
  "default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'none'; worker-src 'none'; sandbox allow-scripts";

/** In the page: gets the engines ready, as the page does while files are looked for, then checks and keeps the time. */
const inPage = `async ({ workers, names }) => {
  const ask = await (await fetch("/ask.json")).json();
  const files = await Promise.all(names.map(async (file, at) =>
    ({ ...file, bytes: new Uint8Array(await (await fetch("/file/" + at)).arrayBuffer()) })));
  const sandbox = openWorker({ size: workers, spare: 1 });
  await sandbox.prepare(ask);
  let last = performance.now(), block = 0, first;
  const timer = setInterval(() => { const now = performance.now(); block = Math.max(block, now - last - 10); last = now; }, 10);
  const began = performance.now();
  const done = await sandbox.checkFiles({ ...ask, files, collection: {}, withRows: true }, (_, found) => {
    if (found.length > 0) first ??= performance.now() - began;
  });
  const whole = performance.now() - began;
  clearInterval(timer);
  if (!done.ok) throw new Error(done.reason);
  await sandbox.close();
  return { whole, first: first ?? whole, block, findings: done.value.findings.length };
}`;

/**
 * Checks the same return in a new page for each run.
 * @example (await measureBrowser(ask, [1, 2]))[1]?.whole.medianMs // => 1700
 */
export async function measureBrowser(
  { dataset, rules, files, times }: Ask,
  workers: number[],
): Promise<Measured[]> {
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
  const page = "<!doctype html><title>Bench</title><script src=/client.js></script>";
  const served: Record<string, [string, string | Uint8Array]> = {
    "/": ["text/html", page],
    "/client.js": ["text/javascript", client.outputFiles[0]?.text ?? ""],
    "/ask.json": ["application/json", JSON.stringify({ dataset, rules })],
    "/engine/worker.js": ["text/javascript", await readFile("public/engine/worker.js")],
    "/engine/engine.wasm": ["application/wasm", await readFile("public/engine/engine.wasm")],
    ...Object.fromEntries(files.map((file, at) => [`/file/${at}`, ["application/octet-stream", file.bytes]])),
  };
  const server = createServer((request, response) => {
    const [type, body] = served[request.url ?? ""] ?? [];
    if (type === undefined) return void response.writeHead(404).end();
    const policy = request.url === "/engine/worker.js" ? { "content-security-policy": sealed } : {};
    response.writeHead(200, { "content-type": type, ...policy }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const names = files.map(({ name, year }) => ({ name, year }));
  const measured: Measured[] = [];
  try {
    for (const count of workers) {
      const runs: z.infer<typeof runSchema>[] = [];
      let peakMegabytes: number | undefined;
      for (let time = 0; time < times; time++) {
        const browser = await launchChromium();
        try {
          const tab = await browser.newPage();
          await tab.goto(address);
          const stop = await watchRenderer(browser);
          const said: unknown = await tab.evaluate(
            `(${inPage})(${JSON.stringify({ workers: count, names })})`,
          );
          runs.push(runSchema.parse(said));
          const peak = await stop();
          if (peak !== undefined) peakMegabytes = Math.max(peakMegabytes ?? 0, peak);
        } finally {
          await browser.close();
        }
      }
      measured.push({
        workers: count,
        whole: timesOf(runs.map((run) => run.whole)),
        firstFinding: timesOf(runs.map((run) => run.first)),
        longestBlockMs: Math.max(...runs.map((run) => run.block)),
        findings: runs[0]?.findings ?? 0,
        ...(peakMegabytes !== undefined && { peakMegabytes }),
      });
    }
  } finally {
    server.close();
  }
  return measured;
}

const processesSchema = z.object({ processInfo: z.array(z.object({ type: z.string(), id: z.number() })) });

/** Watches the process that holds the page and its workers. */
async function watchRenderer(
  browser: Awaited<ReturnType<typeof launchChromium>>,
): Promise<() => Promise<number | undefined>> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = processesSchema.parse(await session.send("SystemInfo.getProcessInfo"));
  const renderers = processInfo.filter(({ type }) => type === "renderer");
  const stops = renderers.map(({ id }) => watchMemory(id));
  return async () => {
    const peaks = (await Promise.all(stops.map((stop) => stop()))).filter((peak) => peak !== undefined);
    return peaks.length === 0 ? undefined : Math.max(...peaks);
  };
}
