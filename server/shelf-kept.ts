// What pages ask for again and again, put together at most every two seconds.

/** What was put together for each dataset, and when. */
export type Kept<Value> = Map<string, { at: number; age: number; value: Promise<Value> }>;

/** Every page asks for the shelf, so it is put together at most this often, in milliseconds. */
const freshFor = 2_000;
let age = 0;

/**
 * What was put together a moment ago, or anew.
 * @example await keep(kept, "ssda903", readApproved) // => { commit: "3f2c…", rules: […] }
 */
export function keep<Value>(
  kept: Kept<Value>,
  dataset: string,
  read: (dataset: string) => Promise<Value>,
): Promise<Value> {
  const before = kept.get(dataset);
  if (before !== undefined && before.age === age && Date.now() - before.at < freshFor) return before.value;
  const value = read(dataset);
  kept.set(dataset, { at: Date.now(), age, value });
  value.catch(() => kept.delete(dataset));
  return value;
}

/** Something changed: the next page sees it. Other processes see it within two seconds. */
export function forget(): void {
  age += 1;
}
