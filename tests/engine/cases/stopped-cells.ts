// Cells that never end, or need too much, in every host; and those that only a host survives that can kill its engine.
import type { CellOutcome } from "#sandbox/sandbox";
import { expect } from "vitest";
import type { Case } from "./case";
import { open, runAll, text } from "./small-notebook";

export const stoppedCells: Case[] = [
  {
    name: "a cell that never ends is stopped, leaves nothing behind, and those after it go on",
    async run(sandbox) {
      const done = await runAll(
        open(sandbox),
        "let kept = [1];",
        "kept.push(2)",
        'console.log("begun"); kept.push(3); let never = 1; for (;;) {}',
        "kept.length",
        "never",
      );
      expect(done.map((one) => one.trouble?.kind)).toEqual([
        undefined,
        undefined,
        "too-long",
        undefined,
        "threw",
      ]);
      expect(done[2]).toMatchObject({ isKept: false, shown: [{ kind: "printed", lines: ["begun"] }] });
      expect(text(done[3] as CellOutcome)).toBe("2");
    },
  },
  {
    name: "a cell that needs too much memory is stopped in the same way",
    async run(sandbox) {
      const done = await runAll(
        open(sandbox),
        "let kept = 1;",
        "const all = []; while (true) all.push(new Uint8Array(1e6));",
        "kept + 1",
      );
      expect(done[1]?.trouble?.kind).toMatch(/too-much-memory|too-long/);
      expect(text(done[2] as CellOutcome)).toBe("2");
    },
  },
];

/** A cell that only a host that can kill its engine survives, and one that a person stops. */
export const killedCells: Case[] = [
  {
    name: "a cell in a native loop is killed, and the notebook goes on without it",
    async run(sandbox) {
      const done = await runAll(
        open(sandbox),
        "let kept = [1];",
        "kept.push(2); [].reverse.call({ length: 2 ** 53 - 1 });",
        "kept.length",
      );
      expect(done[1]?.trouble?.kind).toBe("too-long");
      expect(text(done[2] as CellOutcome)).toBe("1");
    },
  },
  {
    name: "a person stops a cell, and what the others made is still there",
    async run(sandbox) {
      const notebook = open(sandbox);
      await notebook.run({ id: "a", source: "let kept = Episodes.length;" });
      const began = performance.now();
      const endless = notebook.run({ id: "b", source: "kept = 99; for (;;) {}" });
      setTimeout(() => notebook.stop(), 300);
      expect((await endless).trouble).toEqual({
        kind: "stopped",
        message: "You stopped this. It left nothing behind.",
      });
      expect(performance.now() - began).toBeLessThan(2_500);
      expect(text(await notebook.run({ id: "c", source: "kept" }))).toBe("3");
      notebook.restart();
      expect(text(await notebook.run({ id: "c", source: "kept" }))).toMatch(/`kept` is not defined/);
    },
  },
];
