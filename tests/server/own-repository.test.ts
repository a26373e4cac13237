// A rules repository of one's own: made by `ruleyard init`, put on the code host, and shown on the board.
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { run } from "../../cli/run";
import * as board from "#server/board";
import * as claims from "#server/claims";
import { lookAtAll } from "#server/setup/probes";
import * as shelf from "#server/shelf";
import { openCodeHost, signIn } from "./code-host";
import { onEveryDatabase } from "./databases";

const folder = mkdtempSync(join(tmpdir(), "ruleyard-own-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

onEveryDatabase((database) => {
  test("made, put on the code host, read by commit, shown on the board, and written for", async () => {
    const silent = { folder, print: () => undefined, say: () => undefined };
    const terminal = { ...silent, progress: () => ({ step: () => undefined, stop: () => undefined }) };
    const place = join(folder, database.replace(" ", "-"));
    const args = ["init", place, "--dataset", "ssda903", "--owners", "@ruleyard/reviewers"];
    expect(await run([...args, "--shelf", resolve("rules")], terminal)).toBe(0);
    const { stdout } = await promisify(execFile)("git", ["-C", place, "ls-files"]);
    const files = stdout.trim().split("\n");
    const aside = files.filter((file) => !file.startsWith("rules/"));
    expect(aside).toEqual([
      ".gitattributes",
      ".github/CODEOWNERS",
      ".github/pull_request_template.md",
      ".github/workflows/rules.yml",
      ".gitignore",
      "README.md",
    ]);

    const host = await openCodeHost(undefined, { seed: place });
    try {
      expect(await shelf.sync()).toMatch(/^[0-9a-f]{40}$/);
      expect((await shelf.approved("ssda903")).rules).toEqual([]);
      const sam = await signIn("sam");
      const rows = await board.read("ssda903", sam);
      expect(JSON.stringify(rows)).toContain('"356"');
      expect((await claims.claim(sam, "ssda903", "356")).ok).toBe(true);
      const { codeHost } = await lookAtAll();
      const datasets = codeHost.find(({ id }) => id === "datasets");
      expect(datasets).toMatchObject({ level: "good", said: "main has ssda903." });
    } finally {
      await host.close();
    }
  });
});
