// "Did you mean …?": the known name that a misspelt one is closest to.

/**
 * A question that names the closest known name, or nothing when none is close.
 * @example nearest("DECON", ["DEC", "DECOM"]) // => " Did you mean DECOM?"
 */
export function nearest(name: string, known: readonly string[]): string {
  let best = "";
  let least = 3;
  for (const candidate of known) {
    const far = distance(name.toUpperCase(), candidate.toUpperCase());
    if (far < least && far < candidate.length) {
      best = candidate;
      least = far;
    }
  }
  return best === "" ? "" : ` Did you mean ${best}?`;
}

function distance(one: string, other: string): number {
  if (one.length > 60 || other.length > 60) return Number.POSITIVE_INFINITY;
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const change = one[i - 1] === other[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + change));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
