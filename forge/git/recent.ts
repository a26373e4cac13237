// Keeps the answers most recently asked for, up to a weight, so that git is asked each thing once.

export interface Recent<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value, weight?: number): void;
  forget(key: string): void;
}

/**
 * A memory of the most recently used answers; the oldest go when the sum of weights passes the limit.
 * @example const m = recent<number>(2); m.set("a", 1); m.get("a") // => 1
 */
export function recent<Value>(limit: number): Recent<Value> {
  const kept = new Map<string, { value: Value; weight: number }>();
  let total = 0;
  const forget = (key: string) => {
    total -= kept.get(key)?.weight ?? 0;
    kept.delete(key);
  };
  return {
    forget,
    get(key) {
      const found = kept.get(key);
      if (!found) return undefined;
      kept.delete(key);
      kept.set(key, found);
      return found.value;
    },
    set(key, value, weight = 1) {
      forget(key);
      kept.set(key, { value, weight });
      total += weight;
      for (const oldest of kept.keys()) {
        if (total <= limit || oldest === key) break;
        forget(oldest);
      }
    },
  };
}

/**
 * Asks once per key, and shares the answer with everyone who asks meanwhile.
 * @example const sum = once(100, async (k: string) => k.length); await sum("abc") // => 3
 */
export function once<Value>(
  limit: number,
  ask: (key: string) => Promise<Value>,
): (key: string) => Promise<Value> {
  const kept = recent<Promise<Value>>(limit);
  return (key) => {
    const known = kept.get(key);
    if (known) return known;
    const asked = ask(key);
    kept.set(key, asked);
    // A failure is not an answer: the next to ask starts again.
    asked.catch(() => kept.forget(key));
    return asked;
  };
}
