// Every attack in rule processes, as the server runs rules that nobody has read yet; two at a time.
import { afterAll, beforeAll, describe, it } from "vitest";
import { openProcess } from "#sandbox/process/client";
import type { Sandbox } from "#sandbox/sandbox";
import { smallDataset } from "../small";
import { attacks } from "./all";
import { hold } from "./attack";

const free: Sandbox[] = Array.from({ length: 2 }, () => openProcess({ size: 1, spare: 1 }));
const all = [...free];
// An engine that has just been started is slow once; that is not the attack's doing.
beforeAll(async () => {
  await Promise.all(all.map((one) => one.readDataset(smallDataset)));
});
afterAll(() => Promise.all(all.map((one) => one.close())));

const waiting: ((sandbox: Sandbox) => void)[] = [];

async function withOne(work: (sandbox: Sandbox) => Promise<unknown>): Promise<void> {
  const sandbox = free.pop() ?? (await new Promise<Sandbox>((resolve) => waiting.push(resolve)));
  try {
    await work(sandbox);
  } finally {
    const next = waiting.shift();
    if (next === undefined) free.push(sandbox);
    else next(sandbox);
  }
}

describe.each(Object.entries(attacks))("on the server, %s", (_, list) => {
  it.concurrent.each(list)("$name", (attack) => withOne((sandbox) => hold(sandbox, attack, 5.5)));
});
