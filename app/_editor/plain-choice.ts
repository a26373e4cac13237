// Whether this person wants the plain editor: kept on this computer, the same for every field of every page.
const key = "ruleyard.plain-editor";
const listeners = new Set<() => void>();
let chosen: boolean | undefined;

/**
 * Is the plain editor wanted?
 * @example readPlain() // => false
 */
export function readPlain(): boolean {
  try {
    chosen ??= localStorage.getItem(key) === "yes";
  } catch {
    chosen ??= false;
  }
  return chosen;
}

/**
 * Choose, for every field and for next time.
 * @example choosePlain(true) // => undefined
 */
export function choosePlain(plain: boolean): void {
  chosen = plain;
  try {
    localStorage.setItem(key, plain ? "yes" : "no");
  } catch {
    // Then it holds for this page only.
  }
  for (const listener of listeners) listener();
}

/**
 * Choose the plain editor for whoever wants it elsewhere, unless this computer was told something already.
 * @example bringPlain(true) // => undefined
 */
export function bringPlain(plain: boolean): void {
  try {
    if (plain && localStorage.getItem(key) === null) choosePlain(true);
  } catch {
    // A browser that keeps nothing has its own choice each time.
  }
}

/**
 * Hear of a change.
 * @example watchPlain(() => render()) // => a function that stops it
 */
export function watchPlain(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
