// Trouble on purpose, for tests: answers that are refused, late or lost, for one call, the Nth, or a share of them.
import { z } from "zod";
import { trouble, type Answer } from "./answer";
import { openLuck, rollDice } from "./luck";

const named = z.enum([
  "process, then lose the answer",
  "lose the request",
  "slow",
  "bad credentials",
  "primary limit",
  "secondary limit",
]);
const fault = z
  .strictObject({
    /** A regular expression for "METHOD /path"; without it, every call. */
    match: z.string().refine(isPattern, "must be a regular expression").default(""),
    /** A status instead of an answer, or one of the names above. */
    status: z.union([z.int().min(400).max(599), named]),
    /** Milliseconds before the request is looked at. */
    wait: z.int().nonnegative().max(60_000).default(0),
    /** Which of the calls that match, from now on: the first, the second, … */
    nth: z.int().positive().default(1),
    /** How many in a row; with a share, how many at most. */
    times: z.int().positive().optional(),
    /** Instead of the Nth: this share of the calls that match, chosen by dice that fall alike for the same seed. */
    share: z.number().gt(0).max(1).optional(),
    seed: z.int().default(1),
    headers: z.record(z.string(), z.string()).default({}),
    message: z.string().default("Made to fail by a test"),
  })
  .refine(({ nth, share }) => nth === 1 || share === undefined, "nth and share do not go together");
export type Fault = z.infer<typeof fault>;
type Waiting = { fault: Fault; pattern: RegExp; seen: number; left: number; dice: () => number };

/** What is kept of what was asked: enough to number each call of a long test. */
const mostCalls = 20_000;

function isPattern(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp;
  } catch {
    return false;
  }
}

function isDue(one: Waiting): boolean {
  one.seen += 1;
  if (one.fault.share !== undefined) return one.dice() < one.fault.share;
  return one.seen >= one.fault.nth;
}

/**
 * Keeps the faults that tests asked for.
 * @example const faults = keepFaults(); faults.add({ match: "POST .+pulls$", status: 502, nth: 2 })
 */
export function keepFaults() {
  let waiting: Waiting[] = [];
  let calls: string[] = [];
  const luck = openLuck();
  return {
    /** The sentence of what is wrong with the wish, or undefined when it was taken. */
    add(wish: unknown): string | undefined {
      if (luck.take(wish)) return undefined;
      const read = fault.safeParse(wish);
      if (!read.success) return z.prettifyError(read.error);
      const { match, share, seed, times } = read.data;
      const left = times ?? (share === undefined ? 1 : Number.POSITIVE_INFINITY);
      waiting.push({ fault: read.data, pattern: new RegExp(match), seen: 0, left, dice: rollDice(seed) });
      return undefined;
    },
    clear() {
      waiting = [];
      calls = [];
      luck.clear();
    },
    /** Counts a call, and says what shall go wrong with it. */
    take(method: string, path: string): Fault | undefined {
      const call = `${method} ${path}`;
      if (calls.length < mostCalls) calls.push(call);
      const due = waiting.filter((one) => one.pattern.test(call)).filter(isDue);
      const [first] = due;
      if (!first) return undefined;
      first.left -= 1;
      if (first.left <= 0) waiting = waiting.filter((one) => one !== first);
      return first.fault;
    },
    /** The calls since the last clearing, in order, and the faults that wait. */
    look: () => ({ calls: [...calls], waiting: waiting.map((one) => one.fault) }),
    luckOfTelling: luck.next,
  };
}
export type Faults = ReturnType<typeof keepFaults>;

export const losesRequest = (found: Fault | undefined) => found?.status === "lose the request";
export const losesAnswer = (found: Fault | undefined) => found?.status === "process, then lose the answer";

/**
 * What is answered instead of asking the door; undefined when the door is asked all the same.
 * @example answerOf(fault, 60_000)?.status // => 502
 */
export function answerOf({ status, message, headers }: Fault, minute: number): Answer | undefined {
  const seconds = Math.ceil(minute / 1000);
  if (typeof status === "number") return { ...trouble(status, message), headers };
  if (status === "bad credentials") return { ...trouble(401, "Bad credentials"), headers };
  if (status === "primary limit") {
    const reset = String(Math.ceil(Date.now() / 1000) + seconds);
    const spent = { "x-ratelimit-limit": "5000", "x-ratelimit-remaining": "0", "x-ratelimit-used": "5000" };
    return {
      ...trouble(403, "API rate limit exceeded."),
      headers: { ...spent, "x-ratelimit-reset": reset, "x-ratelimit-resource": "core", ...headers },
    };
  }
  if (status === "secondary limit")
    return {
      ...trouble(403, "You have exceeded a secondary rate limit. Please wait before you try again."),
      headers: { "retry-after": String(seconds), ...headers },
    };
  return undefined;
}
