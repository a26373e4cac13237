// Nothing of a return leaves the browser, counted in bytes at the sockets. The worker's own header is what holds it:
// the same test without that header sees the same worker send the return in a dozen ways.
import { createSocket, type Socket as Datagrams } from "node:dgram";
import { readFile } from "node:fs/promises";
import { createServer, type Server, type Socket } from "node:net";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { rule356, ruleOf, smallDataset as dataset } from "../engine/small";
import { launchChromium } from "./chromium";
import { openInPage, productHeaders, serveEngine, type Site } from "./engine-page";

const rows = 50_000;
const canary = "CANARY7Q3Z";
const harmless = ruleOf(
  '(row) => { for (const way of ["fetch", "XMLHttpRequest", "WebSocket", "importScripts"]) try { globalThis[way]("/rule?" + row.CHILD); } catch {} return false; }',
);

let site: Site;
let browser: Browser;
let other: Server;
let datagrams: Datagrams;
/** Every byte that reached a socket of ours since it was last emptied, and how many connections were opened. */
let heard = "";
let opened = 0;

function listen(socket: Socket): void {
  opened++;
  socket.on("data", (bytes) => {
    heard += bytes.toString("latin1");
  });
  socket.on("error", () => undefined);
}

beforeAll(async () => {
  site = await serveEngine();
  site.server.on("connection", listen);
  // Any other host, by any name, is this one.
  other = createServer((socket) => {
    listen(socket);
    socket.on("data", () =>
      socket.end("HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\naccess-control-allow-origin: *\r\n\r\n"),
    );
  });
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  datagrams = createSocket("udp4").on("message", (bytes) => {
    heard += `datagram ${bytes.toString("latin1")}`;
  });
  await new Promise<void>((resolve) => datagrams.bind(0, "127.0.0.1", resolve));

  const spy = (await readFile("tests/browser/spy-worker.js", "utf8"))
    .replaceAll("OWN", JSON.stringify(site.address))
    .replaceAll("UDP", `"127.0.0.1:${datagrams.address().port}"`);
  const worker = site.files["/engine/worker.js?v=1"];
  if (worker === undefined) throw new Error("The site serves no engine.");
  const body = spy + worker.body.toString();
  const headers = await productHeaders("/engine/worker.js", true);
  const { "content-security-policy": policy, ...bare } = headers;
  expect(policy).toMatch(/default-src 'none'/);
  site.files["/engine/worker.js?v=spy"] = { ...worker, body, headers };
  site.files["/engine/worker.js?v=bare"] = { ...worker, body, headers: bare };

  browser = await launchChromium({
    args: [
      `--host-resolver-rules=MAP * 127.0.0.1:${(other.address() as AddressInfo).port}, EXCLUDE 127.0.0.1`,
    ],
  });
});
afterAll(async () => {
  await browser?.close();
  site?.server.close();
  other?.close();
  datagrams?.close();
});

/** The page hears what the spy says of itself before the product does, which would take it for an engine gone mad. */
const hearSpies = `globalThis.told = [];
  globalThis.Worker = class extends Worker {
    constructor(...given) {
      super(...given);
      this.addEventListener("message", (event) => {
        if (event.data?.kind !== "spied") return;
        event.stopImmediatePropagation();
        told.push(event.data.told);
      });
    }
  };`;

/** Checks a return with canaries in it by this worker, and tells what reached the sockets while that went on. */
async function check(version: string, rows: number, isOffline = false) {
  const page = await browser.newPage();
  await page.goto(site.address);
  await page.evaluate(hearSpies);
  const sandbox = await openInPage(page, "engine", { script: `/engine/worker.js?v=${version}` });
  await sandbox.readDataset(dataset);
  // The engine that waits beside it starts as well; then the network is as still as it will be.
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  if (isOffline) await shutDown();
  [heard, opened] = ["", 0];
  const stuck = ruleOf("() => { [].reverse.call({ length: 2 ** 53 - 1 }); }");
  const rules = [rule356, ...(isOffline ? [stuck, stuck, stuck] : []), harmless];
  const answer: unknown = await page.evaluate(
    ([source, texts, name, count]) => {
      const lines = ["CHILD,DECOM,DEC,RNE,URN,SIZE"];
      for (let at = 0; at < Number(count); at++)
        lines.push(`${name}${at},02/04/2026,${at % 100 === 0 ? "01" : "03"}/04/2026,S,,${at}`);
      const bytes = new TextEncoder().encode(lines.join("\n"));
      const { engine } = globalThis as unknown as { engine: { checkFiles(asked: object): Promise<unknown> } };
      return engine.checkFiles({
        dataset: source,
        rules: texts,
        files: [{ name: "episodes.csv", year: "this", bytes }],
        collection: { year: 2027 },
      });
    },
    [dataset, rules, canary, rows] as const,
  );
  await page.waitForFunction("globalThis.told.length > 0");
  // What was begun last is on its way by now, if it is ever to be.
  await new Promise((resolve) => setTimeout(resolve, 500));
  const told = z
    .array(z.array(z.string()))
    .parse(await page.evaluate("globalThis.told"))
    .flat();
  const left: unknown = await page.evaluate(
    "Promise.all([indexedDB.databases(), caches.keys(), localStorage.length, location.href])",
  );
  const ways = [...new Set([...heard.matchAll(/[?&]way=(\w+)/g)].map((one) => one[1]))].sort();
  await page.close();
  return { answer, told, left, reached: { heard, opened, ways } };
}

async function shutDown(): Promise<void> {
  site.server.closeAllConnections();
  await new Promise((resolve) => site.server.close(resolve));
}

/** What a check of so many rows must find. */
const right = (count: number) => [
  { code: "356", outcome: "ran", findings: count / 100 },
  { code: "1", outcome: "ran", findings: 0 },
];

describe("a return that is checked", { timeout: 120_000 }, () => {
  it("leaks without the worker's header, in every way that there is, and the sockets see it", async () => {
    const { answer, reached } = await check("bare", rows);
    expect(answer).toMatchObject({ ok: true, value: { rules: right(rows) } });
    expect(reached.ways).toEqual(
      expect.arrayContaining([
        "caches",
        "eventSource",
        "fetchOther",
        "fetchOwn",
        "fetchPost",
        "font",
        "fontOnCanvas",
        "import",
        "importScripts",
        "importScriptsOther",
        "webSocket",
        "webSocketOther",
        "worker",
        "workerOfText",
        "xhr",
        "xhrSync",
      ]),
    );
    expect(reached.heard).toContain(canary);
    expect(reached.heard).toContain("fetchtls.other.example");
  });

  it("sends not one byte with it, to nobody, and is checked all the same", async () => {
    const { answer, told, reached, left } = await check("spy", rows);
    expect(answer).toMatchObject({ ok: true, value: { rules: right(rows) } });
    expect(reached).toEqual({ heard: "", opened: 0, ways: [] });
    expect(left).toEqual([[], [], 0, site.address]);
    // It did try, and was refused.
    expect(told).toEqual(expect.arrayContaining(["fetchOwn TypeError", "importScripts NetworkError"]));
  });

  it("is checked with the server gone, and engines that are stopped one after another are all replaced", async () => {
    const { answer, reached } = await check("spy", 500, true);
    const [first, last] = right(500);
    const late = { code: "1", outcome: "crashed", trouble: { kind: "too-long" } };
    expect(answer).toMatchObject({ ok: true, value: { rules: [first, late, late, late, last] } });
    expect(reached).toEqual({ heard: "", opened: 0, ways: [] });
  });
});
