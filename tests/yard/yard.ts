// A whole practice yard for a journey: the programs that `npm start` starts, on free ports, over a folder that goes away.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../scripts/setup.mjs";
import { embeddedSnapshot } from "../server/snapshot";
import {
  findPort,
  forgeSettings,
  readSecrets,
  serverSettings,
  startForge,
  startPages,
  waitFor,
} from "../../scripts/yard.mjs";

export type Yard = {
  /** Where the pages are. */
  url: string;
  /** Where the code host is; its approved rules are at `${forgeUrl}/ruleyard/rules.git`. */
  forgeUrl: string;
  dataDir: string;
  /** The settings that the server was given, for tests that ask it questions of their own. */
  settings: Record<string, string>;
  /** kill -9 of the pages' program: nothing in it gets a last word. */
  killPages(): Promise<void>;
  startPages(): Promise<void>;
  killForge(): Promise<void>;
  startForge(): Promise<void>;
  /** What the pages' program has said lately, for when a journey fails. */
  words(): string;
  close(): Promise<void>;
};

/**
 * Opens a yard. The pages must have been built, which `npm test` does.
 * @example const yard = await openYard() // => { url: "http://127.0.0.1:40001", … }
 */
export async function openYard(more: Record<string, string> = {}): Promise<Yard> {
  if (!existsSync(join(root, process.env.NEXT_DIST_DIR ?? ".next", "BUILD_ID"))) {
    throw new Error(
      "The pages are not built. `npm test` builds them, and so does `node scripts/setup.mjs --build`.",
    );
  }
  const dataDir = mkdtempSync(join(tmpdir(), "ruleyard-yard-"));
  const [port, forgePort] = [await findPort(), await findPort()];
  const url = `http://127.0.0.1:${port}`;
  const secrets = readSecrets(dataDir);
  const plan = { secrets, dataDir, forgePort, appUrl: url };
  // A new database begins as the migrations leave it: the way there is walked in tests of its own.
  const settings = { ...serverSettings(plan), EMBEDDED_SNAPSHOT: await embeddedSnapshot(), ...more };

  const openForge = async () => {
    const program = startForge(forgeSettings(plan), { show: false });
    await waitFor(`http://127.0.0.1:${forgePort}/api/v3/repos/ruleyard/rules`, program, 30);
    return program;
  };
  const openPages = async () => {
    const program = startPages(settings, { port, show: false });
    await waitFor(`${url}/api/health`, program);
    return program;
  };

  let forge = await openForge();
  let pages = await openPages();
  const kill = async (program: typeof forge) => {
    program.process.kill("SIGKILL");
    await program.ended;
  };
  return {
    url,
    forgeUrl: `http://127.0.0.1:${forgePort}`,
    dataDir,
    settings,
    killPages: () => kill(pages),
    killForge: () => kill(forge),
    startPages: async () => {
      pages = await openPages();
    },
    startForge: async () => {
      forge = await openForge();
    },
    words: () => pages.last(),
    async close() {
      await pages.stop();
      await forge.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
