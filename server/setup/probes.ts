// How Ruleyard is set up, all of it.
import { lookAtCodeHost } from "./code-host-probes";
import { lookAtHouse } from "./house-probes";
import type { Probe } from "./probe";

/**
 * Looks at everything now, in about a second.
 * @example (await lookAtAll()).codeHost[0] // => { id: "reachable", what: "GitHub answers", level: "good", said: "…" }
 */
export async function lookAtAll(): Promise<{ codeHost: Probe[]; house: Probe[] }> {
  const [codeHost, house] = await Promise.all([lookAtCodeHost(), lookAtHouse()]);
  return { codeHost, house };
}
