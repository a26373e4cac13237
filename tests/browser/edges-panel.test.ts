// The edge rows of a rule in a real Chromium, with the real engine behind them: seen, kept as examples, disputed.
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readDatasetSource } from "#rules";
import { rule356 } from "../journeys/people";
import { launchChromium } from "./chromium";

/** The panel alone on a page, over a text that it may change; what the page knows of the rule is read again each time. */
const entry = `
import { createRoot } from "react-dom/client";
import { useEffect, useState } from "react";
import "./app/globals.css";
import { EdgesPanel } from "./app/drafts/[draft]/edges-panel";
import { engine } from "./app/_run/engine";
const path = "rules/ssda903/356-ends-before-it-starts.ts";
function Host({ source }) {
  const [text, setText] = useState(globalThis.given.text);
  const [report, setReport] = useState();
  useEffect(() => {
    engine().then((sandbox) => sandbox.runExamples({ dataset: source, rule: { path, text } })).then(setReport);
    globalThis.given.text = text;
  }, [source, text]);
  const said = (report?.examples ?? []).map((each) => each.kind + " " + each.name + ": " + each.outcome).join("\\n");
  return <main>
    <EdgesPanel source={source} path={path} text={text} declaration={report?.declaration} onAdd={setText} />
    <pre aria-label="Examples">{said}</pre>
  </main>;
}
const { source } = globalThis.given;
createRoot(document.getElementById("root")).render(<Host source={source} />);
`;

let browser: Browser;
let page: Page;
let server: Server;
const troubles: string[] = [];

beforeAll(async () => {
  const built = await build({
    stdin: { contents: entry, loader: "tsx", resolveDir: process.cwd() },
    bundle: true,
    write: false,
    outdir: "/built",
    format: "esm",
    jsx: "automatic",
    external: ["*.woff2"],
    define: { "process.env.NODE_ENV": '"production"', "process.env": "{}" },
  });
  const given = JSON.stringify({ source: await readDatasetSource("ssda903"), text: rule356 });
  const types = { js: "text/javascript", css: "text/css", wasm: "application/wasm", html: "text/html" };
  const html = `<!doctype html><html lang="en"><title>Edge rows</title><link rel="stylesheet" href="/stdin.css"><div id="root"></div><script type="module" src="/stdin.js"></script>`;
  const files: Record<string, string | Uint8Array> = {
    "/index.html": html,
    "/engine/worker.js": await readFile("public/engine/worker.js"),
    "/engine/engine.wasm": await readFile("public/engine/engine.wasm"),
  };
  for (const file of built.outputFiles) files[`/${file.path.split("/").at(-1)}`] = file.contents;
  server = createServer((request, response) => {
    const path = request.url === "/" ? "/index.html" : (request.url ?? "");
    const [, ending] = /\.(js|css|wasm|html)$/.exec(path) ?? [];
    const body = files[path];
    if (body === undefined || ending === undefined) response.writeHead(404).end();
    else response.writeHead(200, { "content-type": types[ending as keyof typeof types] }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 460, height: 900 } });
  page.on("pageerror", (error) => troubles.push(error.message));
  await page.addInitScript(`globalThis.process = { env: {} }; globalThis.given = ${given};`);
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

const panel = () => page.getByRole("region", { name: "Edge rows" });
const edge = (name: string) =>
  panel()
    .getByRole("listitem")
    .filter({ has: page.getByText(name, { exact: true }) });
const examples = () => page.getByLabel("Examples").textContent();

describe("the edge rows of a rule", () => {
  it("are made when they are opened, and say what the rule makes of each", async () => {
    expect(await panel().getByRole("listitem").count()).toBe(0);
    await panel().getByRole("heading", { name: "Edge rows" }).click();
    await panel().getByLabel("Field").selectOption("DEC");
    await edge("DEC is the day before DECOM").getByText("found", { exact: true }).waitFor();
    await edge("DEC is the last day of the collection").getByText("left alone", { exact: true }).waitFor();
  });

  it("become an example that passes when the rule is right, and are offered no more", async () => {
    const name = "DEC is the last day of the collection";
    await edge(name).locator("summary").click();
    await edge(name).getByText("2027-03-31").waitFor();
    await edge(name).getByRole("button", { name: "Yes, add it as an example" }).click();
    await panel().getByText("as a row that should be left alone.").waitFor();
    await expect.poll(examples, { timeout: 20_000 }).toContain(`valid ${name}: passed`);
    await expect.poll(() => edge(name).count(), { timeout: 20_000 }).toBe(0);
  });

  it("become an example that fails when the rule is said to be wrong", async () => {
    const name = "DEC is the day after DECOM";
    await edge(name).locator("summary").click();
    await edge(name).getByRole("button", { name: "No, it should be found" }).click();
    await panel().getByText("It fails until your rule agrees.").waitFor();
    await expect.poll(examples, { timeout: 20_000 }).toContain(`invalid ${name}: failed`);
    expect(troubles).toEqual([]);
  });
});
