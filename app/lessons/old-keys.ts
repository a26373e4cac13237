// What was written in a lesson when its key still had the lesson's number in it.

type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/**
 * Moves what this computer keeps from `ruleyard.lesson.01-rows` to `ruleyard.lesson.rows`, unless something is there.
 * @example dropNumbers(localStorage) // => undefined
 */
export function dropNumbers(shelf: Shelf): void {
  const keys = Array.from({ length: shelf.length }, (_, at) => shelf.key(at) ?? "");
  for (const key of keys) {
    const now = key.replace(/^(ruleyard\.lesson\.)\d\d-/, "$1");
    if (now === key) continue;
    if (shelf.getItem(now) === null) shelf.setItem(now, shelf.getItem(key) ?? "");
    shelf.removeItem(key);
  }
}
