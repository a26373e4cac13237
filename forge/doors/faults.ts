// Trouble on purpose, for tests: the next answers that fit are refused, late, or lost after the work was done.
import { z } from "zod";

const lose = "process, then lose the answer";
const fault = z.object({
  /** A regular expression for "METHOD /path". */
  match: z.string().refine((text) => isPattern(text), "must be a regular expression"),
  status: z.union([z.int().min(400).max(599), z.literal(lose)]),
  times: z.int().positive().default(1),
  headers: z.record(z.string(), z.string()).default({}),
  message: z.string().default("Made to fail by a test"),
});
export type Fault = z.infer<typeof fault>;

function isPattern(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp;
  } catch {
    return false;
  }
}

/**
 * Keeps the faults that tests asked for.
 * @example const faults = keepFaults(); faults.add({ match: "POST .+pulls$", status: 502 })
 */
export function keepFaults() {
  let waiting: Fault[] = [];
  return {
    /** The sentence of what is wrong with the wish, or undefined when it was taken. */
    add(wish: unknown): string | undefined {
      const read = fault.safeParse(wish);
      if (!read.success) return z.prettifyError(read.error);
      waiting.push(read.data);
      return undefined;
    },
    clear() {
      waiting = [];
    },
    take(method: string, path: string): Fault | undefined {
      const found = waiting.find(({ match }) => new RegExp(match).test(`${method} ${path}`));
      if (!found) return undefined;
      found.times -= 1;
      if (found.times <= 0) waiting = waiting.filter((one) => one !== found);
      return found;
    },
  };
}

export const losesAnswer = (found: Fault | undefined) => found?.status === lose;
