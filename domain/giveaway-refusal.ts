// Texts that others are about to see are read for giveaways, and refused where they hold one.
import { findGiveaways } from "./giveaway";
import type { Kind } from "./giveaway-kinds";
import { heldBackBy, sayHeldBack } from "./giveaway-words";
import { refuse, type Result, succeed } from "./result";

/** A text, and what its box is called when there are several. */
export type Part = { text: string; where?: string };

/** `madeUp`: its writer said of what is unsure that it is made up. `known`: keys that stand in public already. */
export type Said = { madeUp?: boolean | undefined; known?: readonly string[]; except?: readonly Kind[] };

/**
 * Lets texts through that give nobody away. The reason says where and what kind, and never what stands there.
 * @example refuseGiveaways([{ text: "All is well." }], {}) // => { ok: true, value: true }
 */
export function refuseGiveaways(parts: readonly Part[], said: Said): Result<true> {
  for (const { text, where } of parts) {
    const found = findGiveaways(text).filter(
      ({ kind, level, key }) =>
        !said.except?.includes(kind) &&
        !said.known?.includes(key) &&
        !(said.madeUp === true && level === "unsure"),
    );
    const held = heldBackBy(found, []);
    if (held.length > 0) return refuse(sayHeldBack(held, where));
  }
  return succeed(true);
}
