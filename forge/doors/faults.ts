// Trouble on purpose, for tests: answers that are refused, late or lost, and hooks that hear nothing, twice, or late.
import { z } from "zod";

const lose = "process, then lose the answer";
const fault = z.object({
  /** A regular expression for "METHOD /path". */
  match: z.string().refine((text) => isPattern(text), "must be a regular expression"),
  /** What happens: a status instead of an answer, an answer lost after the work was done, or only a wait. */
  status: z.union([z.int().min(400).max(599), z.literal(lose), z.literal("slow")]),
  /** Milliseconds before the request is looked at. */
  wait: z.int().nonnegative().max(60_000).default(0),
  times: z.int().positive().default(1),
  headers: z.record(z.string(), z.string()).default({}),
  message: z.string().default("Made to fail by a test"),
});
export type Fault = z.infer<typeof fault>;

const share = z.number().min(0).max(1).default(0);
const telling = z.object({
  hooks: z.object({
    /** The shares of what is told that never arrive, that arrive twice, and that arrive late and so out of order. */
    lost: share,
    doubled: share,
    late: share,
    /** The same seed makes the same trouble. */
    seed: z.int().default(1),
  }),
});
type Luck = "lost" | "doubled" | "late" | "well";

function isPattern(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp;
  } catch {
    return false;
  }
}

/** Numbers from 0 up to 1 that look random and come again with the same seed (Steele and Vigna's SplitMix, 32 bits). */
function rollDice(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Keeps the faults that tests asked for.
 * @example const faults = keepFaults(); faults.add({ match: "POST .+pulls$", status: 502 })
 */
export function keepFaults() {
  let waiting: Fault[] = [];
  let luck: () => Luck = () => "well";
  return {
    /** The sentence of what is wrong with the wish, or undefined when it was taken. */
    add(wish: unknown): string | undefined {
      const told = telling.safeParse(wish);
      if (told.success) {
        const { lost, doubled, late, seed } = told.data.hooks;
        const dice = rollDice(seed);
        luck = () => {
          const roll = dice();
          if (roll < lost) return "lost";
          if (roll < lost + doubled) return "doubled";
          return roll < lost + doubled + late ? "late" : "well";
        };
        return undefined;
      }
      const read = fault.safeParse(wish);
      if (!read.success) return z.prettifyError(read.error);
      waiting.push(read.data);
      return undefined;
    },
    clear() {
      waiting = [];
      luck = () => "well";
    },
    take(method: string, path: string): Fault | undefined {
      const found = waiting.find(({ match }) => new RegExp(match).test(`${method} ${path}`));
      if (!found) return undefined;
      found.times -= 1;
      if (found.times <= 0) waiting = waiting.filter((one) => one !== found);
      return found;
    },
    /** What becomes of the next thing that a hook is told. */
    luckOfTelling: (): Luck => luck(),
  };
}
export type Faults = ReturnType<typeof keepFaults>;

export const losesAnswer = (found: Fault | undefined) => found?.status === lose;
