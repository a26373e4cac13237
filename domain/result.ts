// Expected trouble is a value: an answer, or a reason in a sentence that someone can act on.

export type Result<Value> = { ok: true; value: Value } | { ok: false; reason: string };

/**
 * An answer.
 * @example succeed(4) // => { ok: true, value: 4 }
 */
export function succeed<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

/**
 * No answer, and why, in a sentence that says what to do.
 * @example refuse("Choose a file first.") // => { ok: false, reason: "Choose a file first." }
 */
export function refuse(reason: string): { ok: false; reason: string } {
  return { ok: false, reason };
}
