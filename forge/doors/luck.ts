// What becomes of what the hooks are told, for tests: lost, told twice, or late and so out of order.
import { z } from "zod";

const share = z.number().min(0).max(1).default(0);
const wished = z.strictObject({
  hooks: z.strictObject({
    /** The shares of what is told that never arrive, that arrive twice, and that arrive late. */
    lost: share,
    doubled: share,
    late: share,
    /** The same seed makes the same trouble. */
    seed: z.int().default(1),
  }),
});
type Luck = "lost" | "doubled" | "late" | "well";

/**
 * Numbers from 0 up to 1 that look random and come again with the same seed (Steele and Vigna's SplitMix, 32 bits).
 * @example rollDice(1)() === rollDice(1)() // => true
 */
export function rollDice(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Keeps the luck that tests asked for; at first all goes well.
 * @example const luck = openLuck(); luck.take({ hooks: { lost: 1 } }); luck.next() // => "lost"
 */
export function openLuck() {
  let next: () => Luck = () => "well";
  return {
    /** True when the wish was about the hooks. */
    take(wish: unknown): boolean {
      const read = wished.safeParse(wish);
      if (!read.success) return false;
      const { lost, doubled, late, seed } = read.data.hooks;
      const dice = rollDice(seed);
      next = () => {
        const roll = dice();
        if (roll < lost) return "lost";
        if (roll < lost + doubled) return "doubled";
        return roll < lost + doubled + late ? "late" : "well";
      };
      return true;
    },
    clear() {
      next = () => "well";
    },
    /** What becomes of the next thing that a hook is told. */
    next: (): Luck => next(),
  };
}
