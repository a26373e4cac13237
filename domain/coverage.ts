// Coverage is the specification minus the shelf: what was published, what is approved, what is still missing.
import type { Specified } from "./specification";

export type Coverage = {
  published: number;
  approved: number;
  /** Codes that are published and not approved, in published order. */
  missing: string[];
  /** Codes that are approved and not published. */
  extra: string[];
  inWords: string;
};

/**
 * What of the specification stands on the shelf.
 * @example coverage([{ code: "356" }], ["356"]).inWords // => "1 of 1 published rules is approved."
 */
export function coverage(
  specification: readonly Pick<Specified, "code">[],
  approved: readonly string[],
): Coverage {
  const published = new Set(specification.map(({ code }) => code));
  const standing = new Set(approved);
  const missing = [...published].filter((code) => !standing.has(code));
  const extra = [...standing].filter((code) => !published.has(code));
  const count = published.size - missing.length;
  return {
    published: published.size,
    approved: count,
    missing,
    extra,
    inWords: `${count} of ${published.size} published rules ${count === 1 ? "is" : "are"} approved.`,
  };
}
