// Chance from a seed: the same seed gives the same numbers on every machine and in every version of Node.
//
// It is sfc32 of Chris Doty-Humphrey's PractRand, which needs nothing but 32-bit whole numbers. Never for secrets.

export type Chance = {
  /** True in this share of cases: 0 never, 1 always. */
  is(share: number): boolean;
  /** A whole number from low to high, both included. */
  number(low: number, high: number): number;
  of<Item>(list: readonly [Item, ...Item[]]): Item;
  of<Item>(list: readonly Item[]): Item | undefined;
  /** The same items in another order. */
  shuffled<Item>(list: readonly Item[]): Item[];
};

/**
 * Chance for one thing among many: the seed says which run, the number which thing.
 * @example chanceOf(1, 7).number(1, 6) === chanceOf(1, 7).number(1, 6) // => true
 */
export function chanceOf(seed: number, number: number): Chance {
  let [a, b, c, counter] = [0x9e3779b9 ^ seed, 0x243f6a88 ^ number, 0xb7e15162, 1];
  function draw(): number {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 4294967296;
  }
  for (let round = 0; round < 15; round++) draw();
  const between = (low: number, high: number) => low + Math.floor(draw() * (high - low + 1));
  function of<Item>(list: readonly [Item, ...Item[]]): Item;
  function of<Item>(list: readonly Item[]): Item | undefined;
  function of<Item>(list: readonly Item[]): Item | undefined {
    return list[between(0, list.length - 1)];
  }
  return {
    is: (share) => draw() < share,
    number: between,
    of,
    shuffled(list) {
      const items = [...list];
      for (let at = items.length - 1; at > 0; at--) {
        const other = between(0, at);
        const [one, two] = [items[at], items[other]];
        if (one !== undefined && two !== undefined) [items[at], items[other]] = [two, one];
      }
      return items;
    },
  };
}
