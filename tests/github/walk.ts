// Walks the steps of the flow one after another, and says of each whether it passed, failed or was skipped.
import assert from "node:assert/strict";
import { whyNot, type Host, type Need } from "./host";

export type Offered = { number: number; sha: string; branch: string };

/** What steps leave for those after them. */
export type Kept = {
  base: string;
  baseSha: string;
  branch: string;
  firstSha: string;
  secondSha: string;
  pull: Offered;
  lineComment: number;
  talk: number;
  draft: Offered;
  protectedBase: string;
  guarded: Offered;
  guardedSha: string;
  mergedSha: string;
  hook: number;
  pushed: Offered;
};

export class NotHere extends Error {}

export type Walk = {
  host: Host;
  keep<Name extends keyof Kept>(name: Name, value: Kept[Name]): void;
  /** What an earlier step left; without it the step is skipped. */
  get<Name extends keyof Kept>(name: Name): Kept[Name];
  /** Says that something is so, only in other words than we know. It is listed, and fails nothing on GitHub. */
  differs(sentence: string): void;
};
export type Step = { name: string; needs?: Need; act(walk: Walk): Promise<void> };
export type Outcome = {
  name: string;
  result: "passed" | "failed" | "skipped";
  why: string;
  seconds: number;
};

/**
 * Walks the steps; `said` hears of each as it ends. Ends early, between steps, once `stop` says so.
 * @example (await walkAll(host, steps, console.log)).outcomes.length // => 72
 */
export async function walkAll(
  host: Host,
  steps: Step[],
  said: (outcome: Outcome) => void = () => undefined,
  stop: AbortSignal = new AbortController().signal,
): Promise<{ outcomes: Outcome[]; differences: string[] }> {
  const kept: Partial<Kept> = {};
  const differences: string[] = [];
  const outcomes: Outcome[] = [];
  for (const step of steps) {
    if (stop.aborted) break;
    const walk: Walk = {
      host,
      keep(name, value) {
        kept[name] = value;
      },
      get(name) {
        const found = kept[name];
        if (found === undefined) throw new NotHere("An earlier step that it needs did not pass.");
        return found;
      },
      differs: (sentence) => differences.push(`${step.name}: ${sentence}`),
    };
    const outcome = await walkOne(step, walk);
    outcomes.push(outcome);
    said(outcome);
  }
  return { outcomes, differences };
}

async function walkOne(step: Step, walk: Walk): Promise<Outcome> {
  const began = performance.now();
  const ended = (result: Outcome["result"], why = ""): Outcome => {
    return { name: step.name, result, why, seconds: (performance.now() - began) / 1000 };
  };
  if (step.needs !== undefined && walk.host[step.needs] === undefined)
    return ended("skipped", whyNot[step.needs]);
  try {
    await step.act(walk);
    return ended("passed");
  } catch (thrown) {
    if (thrown instanceof NotHere) return ended("skipped", thrown.message);
    return ended("failed", thrown instanceof Error ? thrown.message : String(thrown));
  }
}

/**
 * Holds that a call is refused with one of these statuses. Other words than expected are only noted as a difference.
 * Gives the body.
 * @example await refused(walk, writer.pulls.merge(pull), 405, /not mergeable/)
 */
export async function refused(
  walk: Walk,
  call: Promise<unknown>,
  status: number | number[],
  words?: RegExp,
): Promise<unknown> {
  const allowed = [status].flat();
  const thrown = await call.then(
    () => assert.fail(`it was taken, and not refused with ${allowed.join(" or ")}`),
    (error: unknown) => error,
  );
  if (!isRefusal(thrown)) throw thrown;
  assert.ok(
    allowed.includes(thrown.status),
    `${thrown.status} ${thrown.message}, not ${allowed.join(" or ")}`,
  );
  const body = thrown.response?.data;
  const text = JSON.stringify(body) ?? "";
  if (words && !words.test(text)) walk.differs(`${thrown.status} in other words than ${words}: ${text}`);
  return body;
}

type Refusal = Error & { status: number; response?: { data: unknown; headers: Record<string, unknown> } };

/**
 * True for an answer of the code host that was not a good one.
 * @example isRefusal(new Error("offline")) // => false
 */
export function isRefusal(thrown: unknown): thrown is Refusal {
  return thrown instanceof Error && "status" in thrown && typeof thrown.status === "number";
}

/**
 * Asks again until there is an answer: what GitHub works out, it works out a little later.
 * @example await settled(async () => (await show()).mergeable ?? undefined)
 */
export async function settled<Value>(ask: () => Promise<Value | undefined>, seconds = 30): Promise<Value> {
  const end = Date.now() + seconds * 1000;
  for (let pause = 20; ; pause = Math.min(2_000, pause * 2)) {
    const found = await ask();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`It did not come true within ${seconds} seconds.`);
    await new Promise((later) => setTimeout(later, pause));
  }
}
