// The terminal runs no rule in its own process: without the one that can be killed it refuses.
import { execFile } from "node:child_process";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";

it("without the process that rules run in, the terminal says what to do and ends with 2", async () => {
  const alone = await mkdtemp(path.join(process.cwd(), ".build", "alone-"));
  const program = path.join(alone, "ruleyard.mjs");
  await copyFile(".build/ruleyard.mjs", program);
  const ended = await new Promise<{ code: unknown; said: string; printed: string }>((resolve) => {
    execFile(
      process.execPath,
      [program, "test", "ssda903", "1002", "--shelf", "rules"],
      (error, printed, said) => resolve({ code: error?.code, said, printed }),
    );
  });
  await rm(alone, { recursive: true });
  expect(ended).toEqual({
    code: 2,
    printed: "",
    said: expect.stringMatching(
      /^The process that rules run in is not built: .* Run “node scripts\/bundle.mjs” and try again\.\n$/,
    ),
  });
});
