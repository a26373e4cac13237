// Workers in programs of their own, started ahead of time, and killed (kill -9) with all that they carry.
import { type ChildProcess, fork } from "node:child_process";
import { resolve } from "node:path";
import { z } from "zod";

const doneSchema = z.object({
  outcome: z.string(),
  points: z.array(z.object({ kind: z.enum(["request", "commit", "statement"]), label: z.string() })),
});
export type Done = z.infer<typeof doneSchema>;
export type Order = { id: string; at?: number; when?: "before" | "after" };

export type Sender = {
  /** What came of it; null when it stands still at the point that it was told. */
  carry(order: Order): Promise<Done | null>;
  /** Ends the program from outside, in the middle of whatever it does. */
  kill(): Promise<void>;
};

/**
 * Keeps workers ready; `take` answers one that nobody has used.
 * @example const sender = await openSenders(1).take(); await sender.carry({ id: "c9", at: 3, when: "before" }) // => null
 */
export function openSenders(ready: number) {
  const waiting: Promise<ChildProcess>[] = [];
  const refill = () => {
    while (waiting.length < ready) waiting.push(start());
  };
  refill();
  return {
    async take(): Promise<Sender> {
      const child = await (waiting.shift() ?? start());
      refill();
      return {
        carry: (order) =>
          new Promise<Done | null>((answer, fail) => {
            const gone = () => fail(new Error("The worker ended by itself."));
            child.once("exit", gone);
            child.once("message", (said) => {
              child.off("exit", gone);
              answer(said === "stands" ? null : doneSchema.parse(said));
            });
            child.send(order);
          }),
        kill: () =>
          new Promise((done) => {
            child.once("exit", () => done());
            child.kill("SIGKILL");
          }),
      };
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
