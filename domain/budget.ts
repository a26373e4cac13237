// How much may be written to the code host, and when: so many in a minute, so many in an hour, and a breath in between.

/** At most `count` writes in any `milliseconds`, for each of `windows`, and at least `apart` milliseconds between two. */
export type Budget = { windows: { count: number; milliseconds: number }[]; apart: number };

/** No limit at all, for a code host that sets none. */
export const unlimited: Budget = { windows: [], apart: 0 };

const unit = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 } as const;
const part = /^(?:(\d+) in )?(\d+(?:\.\d+)?)\s?(ms|s|m|h)( apart)?$/;

/**
 * Reads a budget from words; null when they are none.
 * @example readBudget("80 in 1m, 500 in 1h, 1s apart") // => { windows: [{ count: 80, milliseconds: 60000 }, …], apart: 1000 }
 */
export function readBudget(words: string): Budget | null {
  const budget: Budget = { windows: [], apart: 0 };
  for (const word of words.split(",")) {
    const [, count, amount, name, apart] = part.exec(word.trim()) ?? [];
    if (name !== "ms" && name !== "s" && name !== "m" && name !== "h") return null;
    const milliseconds = Number(amount) * unit[name];
    if ((count === undefined) === (apart === undefined) || Number(count) === 0) return null;
    if (count === undefined) budget.apart = milliseconds;
    else budget.windows.push({ count: Number(count), milliseconds });
  }
  return budget;
}

/**
 * The first moment from `now` on at which one more write may begin. `ended` are the moments at which earlier writes were
 * done, oldest first; all in milliseconds.
 * @example whenFree({ windows: [{ count: 1, milliseconds: 60_000 }], apart: 0 }, [1000], 5000) // => 61000
 */
export function whenFree({ windows, apart }: Budget, ended: readonly number[], now: number): number {
  const last = ended.at(-1);
  let free = last === undefined ? now : Math.max(now, last + apart);
  for (const { count, milliseconds } of windows) {
    const oldest = ended[ended.length - count];
    if (oldest !== undefined) free = Math.max(free, oldest + milliseconds);
  }
  return free;
}

/**
 * When so many more writes will be done, if each takes `each` milliseconds and nobody else writes.
 * @example foresee({ windows: [], apart: 1000 }, [], 0, 3, 100) // => 2300
 */
export function foresee(
  budget: Budget,
  ended: readonly number[],
  now: number,
  writes: number,
  each: number,
): number {
  const done = [...ended];
  let time = now;
  for (let count = 0; count < writes; count += 1) {
    time = whenFree(budget, done, time) + each;
    done.push(time);
  }
  return time;
}
