// Workers in programs of their own: started ahead of time, given one submission each, and gone after it.
import { type ChildProcess, fork } from "node:child_process";
import { resolve } from "node:path";
import { z } from "zod";

const doneSchema = z.object({
  outcome: z.string(),
  points: z.array(z.object({ kind: z.enum(["request", "commit", "statement"]), label: z.string() })),
});
export type Done = z.infer<typeof doneSchema>;
export type Order = { id: string; at?: number; when?: "before" | "after" };

/**
 * Keeps workers ready. `run` answers what the worker did, or null when it was killed on the way.
 * @example const senders = openSenders(1); await senders.run({ id: "c9", at: 3, when: "before" }) // => null
 */
export function openSenders(ready: number) {
  const waiting: Promise<ChildProcess>[] = [];
  const refill = () => {
    while (waiting.length < ready) waiting.push(start());
  };
  refill();
  return {
    async run(order: Order): Promise<Done | null> {
      const child = await (waiting.shift() ?? start());
      refill();
      const done = new Promise<Done | null>((answer, fail) => {
        child.once("message", (said) => answer(doneSchema.parse(said)));
        child.once("exit", (code, signal) => {
          if (signal === "SIGKILL") answer(null);
          else fail(new Error(`The worker ended by itself: ${code ?? signal}.`));
        });
      });
      child.send(order);
      const answer = await done;
      child.kill("SIGKILL");
      return answer;
    },
    async close(): Promise<void> {
      for (const child of await Promise.all(waiting)) child.kill("SIGKILL");
    },
  };
}

async function start(): Promise<ChildProcess> {
  const child = fork(resolve(".build/sender.mjs"), {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    // The test's own hooks into Node are not for this program.
    execArgv: [],
    env: process.env,
  });
  await new Promise<void>((ready, fail) => {
    child.once("message", () => ready());
    child.once("exit", (code, signal) => fail(new Error(`The worker did not start: ${code ?? signal}.`)));
  });
  child.removeAllListeners();
  return child;
}
