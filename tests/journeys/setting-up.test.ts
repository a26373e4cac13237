// An operator's first hour: a fresh server, an App made on the code host, a new start, and what of it works. Then every
// secret is looked for wherever the server speaks.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { root } from "../../scripts/setup.mjs";
import {
  findPort,
  forgeSettings,
  readSecrets,
  startForge,
  startPages,
  waitFor,
} from "../../scripts/yard.mjs";
import { launchChromium } from "../browser/chromium";

type Program = Awaited<ReturnType<typeof startForge>>;
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const mailPassword = "canary-of-the-mail-password";
const heard: string[] = [];
let browser: Browser;
let context: BrowserContext;
let page: Page;
let forge: Program;
let pages: Program;
let port = 0;
let url = "";
let forgeUrl = "";
let dataDir = "";
let settings: Record<string, string> = {};
let broken = false;

async function openPages(more: Record<string, string>): Promise<void> {
  settings = { ...settings, ...more };
  pages = startPages(settings, { port, show: false });
  await waitFor(`${url}/api/health`, pages);
}

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "ruleyard-first-hour-"));
  port = await findPort();
  const forgePort = await findPort();
  url = `http://127.0.0.1:${port}`;
  forgeUrl = `http://127.0.0.1:${forgePort}`;
  const secrets = readSecrets(dataDir);
  const told = forgeSettings({ secrets, dataDir, forgePort, appUrl: url });
  forge = startForge({ ...told, FORGE_USER_TOKEN_SECONDS: "28800" }, { show: false });
  await waitFor(`${forgeUrl}/api/v3/repos/ruleyard/rules`, forge, 30);
  await openPages({
    APP_URL: url,
    DATA_DIR: dataDir,
    GITHUB_WEB_URL: forgeUrl,
    GITHUB_REPOSITORY: "ruleyard/rules",
    MAIL_URL: `smtp://mailer:${mailPassword}@127.0.0.1:1`,
    MAIL_FROM: "ruleyard@example.org",
  });
  browser = await launchChromium();
  context = await browser.newContext({
    baseURL: url,
    viewport: { width: 1280, height: 900 },
    locale: "en-GB",
  });
  context.setDefaultTimeout(30_000);
  page = await context.newPage();
});
afterAll(async () => {
  await browser?.close();
  await pages?.stop();
  await forge?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});
beforeEach(({ skip }) => skip(broken, "an earlier step failed"));
afterEach(async ({ task }) => {
  if (task.result?.state !== "fail") return;
  broken = true;
  console.log(`The pages said:\n${pages.last()}`);
  await page.screenshot({ path: "test-results/setting-up.png", fullPage: true }).catch(() => undefined);
});

/** Wide and narrow, light, dark and with forced colours: no faults that axe knows, and no page wider than its window. */
async function lookAt(name: string): Promise<void> {
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    for (const light of [
      { colorScheme: "light" },
      { colorScheme: "dark" },
      { forcedColors: "active" },
    ] as const) {
      await page.emulateMedia({ colorScheme: null, forcedColors: null, ...light });
      // The colours are chosen when a page opens.
      if ("colorScheme" in light) await page.reload();
      if (process.env.PICTURES) {
        const of = Object.values(light)[0];
        await page.screenshot({
          path: join(process.env.PICTURES, `${name}-${width}-${of}.png`),
          fullPage: true,
        });
      }
      if ("colorScheme" in light) {
        const drawn = await page.evaluate(() => document.documentElement.dataset.mantineColorScheme);
        expect.soft(drawn, name).toBe(light.colorScheme);
      }
      const isHeld = "colorScheme" in light && (light.colorScheme === "dark") === (width === 320);
      if (!isHeld) continue;
      await page.evaluate(axe);
      const { violations } = await page.evaluate(
        (): Promise<AxeResults> =>
          // @ts-expect-error -- axe has just put itself there.
          globalThis.axe.run(document, {
            runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"],
          }),
      );
      const faults = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
      expect.soft(faults, `${name} at ${width}`).toEqual([]);
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect.soft(wide, `${name} at ${width} pixels`).toBeLessThanOrEqual(width);
  }
  await page.emulateMedia({ colorScheme: "light", forcedColors: null });
  await page.setViewportSize({ width: 1280, height: 900 });
}

const lines: Record<string, string> = {};

test("a fresh server leads every page to its setting-up, and asks for the code that it printed", async () => {
  await page.goto("/rules/ssda903");
  expect(new URL(page.url()).pathname).toBe("/setup");
  await lookAt("code");
  const code = /[A-Z0-9]{4}(?:-[A-Z0-9]{4}){3}/.exec(pages.last())?.[0] ?? "";
  expect(await page.content()).not.toContain(code);
  await page.getByLabel("The code").fill("AAAA-BBBB-CCCC-DDDD");
  await page.keyboard.press("Enter");
  await page.getByText("This is not the code.").waitFor();
  await page.getByLabel("The code").fill(code.toLowerCase());
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "2. Make the GitHub App" }).waitFor();
  await lookAt("make");
});

test("the App is made by a press here and a press there, and its lines are shown until they are kept", async () => {
  await page.getByRole("button", { name: "Make the App for ruleyard" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(`${forgeUrl}/organizations/ruleyard/settings/apps/new?**`);
  await page.getByRole("button", { name: "Create GitHub App" }).click();
  await page.waitForURL(`${url}/setup`);
  await lookAt("lines");
  const text = await page.getByLabel("Lines for the settings").innerText();
  for (const line of text.trim().split("\n")) {
    const at = line.indexOf("=");
    lines[line.slice(0, at)] = line.slice(at + 1);
  }
  expect(Object.keys(lines)).toContain("GITHUB_APP_PRIVATE_KEY");
  const stranger = await browser.newPage();
  await stranger.goto(`${url}/setup`);
  expect(await stranger.content()).not.toContain(lines.GITHUB_CLIENT_SECRET);
  await stranger.close();
  await page.getByRole("button", { name: "I have copied them" }).click();
  await page.getByRole("link", { name: "Install the App" }).waitFor();
  expect(await page.content()).not.toContain(lines.GITHUB_CLIENT_SECRET);
  await lookAt("next");
  await page.getByRole("link", { name: "Install the App" }).click();
  await page.getByRole("button", { name: "Install" }).click();
  await page.getByText("is installed").waitFor();
});

test("started again with those lines, the coordinator signs in and sees what works", async () => {
  heard.push(pages.last());
  await pages.stop();
  await openPages(lines);
  await page.goto("/setup");
  await page.getByRole("button", { name: "Sign in with GitHub" }).click();
  await page.getByRole("link", { name: /Jo Whitfield/ }).click();
  await page.getByRole("heading", { name: "How Ruleyard is set up" }).waitFor();
  const levels = await page
    .locator("[data-probe]")
    .evaluateAll((found) =>
      found.map((one) => `${one.getAttribute("data-probe")} ${one.getAttribute("data-level")}`),
    );
  const all =
    "reachable key clock installed contents pull_requests checks metadata administration webhook repository";
  for (const id of `${all} datasets guard merging https door database disk`.split(" ")) {
    expect(levels).toContain(`${id} good`);
  }
  expect(levels).toContain("mail bad");
  await lookAt("stands");
  await page.getByLabel("Your e-mail address").fill("jo@council.example");
  await page.getByRole("button", { name: "Send me a test mail" }).click();
  await page.getByText("The mail could not be sent.").waitFor();
});

test("an analyst is told that this is for coordinators", async () => {
  const theirs = await browser.newContext({ baseURL: url });
  const other = await theirs.newPage();
  await other.goto("/setup");
  await other.getByRole("button", { name: "Sign in with GitHub" }).click();
  await other.getByRole("link", { name: /Sam Okafor/ }).click();
  await other.getByText("Only a coordinator can see how Ruleyard is set up.").waitFor();
  expect(await other.locator("[data-probe]").count()).toBe(0);
  await theirs.close();
});

test("no secret stands in the bundle, in a page, in what pages are made of, in a refusal or in the log", async () => {
  const pem = lines.GITHUB_APP_PRIVATE_KEY ?? "";
  const canaries = {
    AUTH_SECRET: lines.AUTH_SECRET,
    GITHUB_APP_PRIVATE_KEY: pem.split("\\n")[3],
    GITHUB_CLIENT_SECRET: lines.GITHUB_CLIENT_SECRET,
    GITHUB_WEBHOOK_SECRET: lines.GITHUB_WEBHOOK_SECRET,
    MAIL_URL: mailPassword,
  };
  const leaks: string[] = [];
  const search = (where: string, text: string) => {
    for (const [name, value = ""] of Object.entries(canaries)) {
      expect(value.length).toBeGreaterThan(12);
      if (text.includes(value) || text.includes(encodeURIComponent(value))) leaks.push(`${name} in ${where}`);
    }
    if (/gh[sur]_[A-Za-z0-9]{20}/.test(text)) leaks.push(`a token in ${where}`);
  };

  const cookies = await context.cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const asked = [
    ..."/ /rules /rules/ssda903 /rules/ssda903/148 /lessons /review /progress /progress/ssda903 /check /help".split(
      " ",
    ),
    ..."/sign-in /sign-in?error=x /setup /mail /nowhere /drafts/nowhere /review/nowhere /api/health".split(
      " ",
    ),
    ..."/api/nowhere /api/auth/get-access-token /api/auth/get-session /api/drafts/x /api/catalogue/ssda903".split(
      " ",
    ),
    "/api/auth/callback/github?code=wrong&state=wrong",
    "/rules/%00",
    "/_next/data/x.json",
  ];
  for (const path of asked) {
    const asks: Record<string, string>[] = [{ cookie }, { cookie, rsc: "1" }, {}];
    for (const headers of asks) {
      const answer = await fetch(`${url}${path}`, { headers, redirect: "manual" });
      search(
        `${path} ${Object.keys(headers).join(" ")}`,
        JSON.stringify([...answer.headers]) + (await answer.text()),
      );
    }
  }
  for (const path of [
    "/api/github/webhook",
    "/api/sign-in",
    "/api/sign-in/mail",
    "/api/setup/enter",
    "/api/setup/keep",
  ]) {
    for (const body of ["{", "code=x&email=a@b.example&name=Ana"]) {
      const headers = { origin: url, "content-type": "application/x-www-form-urlencoded" };
      const answer = await fetch(`${url}${path}`, { method: "POST", headers, body, redirect: "manual" });
      search(`POST ${path}`, JSON.stringify([...answer.headers]) + (await answer.text()));
    }
  }
  const built = join(root, process.env.NEXT_DIST_DIR ?? ".next");
  for (const part of ["static", "server"]) {
    for (const file of readdirSync(join(built, part), { recursive: true, withFileTypes: true })) {
      if (!file.isFile()) continue;
      const text = readFileSync(join(file.parentPath, file.name), "utf8");
      search(`the build's ${file.name}`, text);
      if (part === "static" && text.includes('"sourcesContent"')) leaks.push(`our own text in ${file.name}`);
    }
  }
  for (const words of [...heard, pages.last(), forge.last()]) search("the log", words);
  expect(leaks).toEqual([]);
});
