// How the rules of one check are dealt out to the engines that share it.
//
// Rules about the same table lie together, so that an engine need not build the rows of every table. Each engine works
// through a stretch of its own; one that is through with it takes from the end of the longest stretch that is left.
import type { SourceFile } from "#domain/dataset";

export type Deal = {
  /** The stretch of an engine, as it was dealt: what it may evaluate ahead. */
  stretch(lane: number): number[];
  /** The next rules for an engine; none when all are dealt. */
  take(lane: number): number[];
  /** Rules that an engine was to ask and did not. */
  putBack(lane: number, rules: readonly number[]): void;
  isDone(): boolean;
};

/** Rules dealt at a time: few enough that the engines end together, enough that nobody waits for the next. */
const most = 6;

/**
 * Deals rules, as their places in the list, to so many engines.
 * @example dealRules([{ path, text: 'rule({ table: "Header" …' }], 2).take(0) // => [0]
 */
export function dealRules(rules: readonly SourceFile[], lanes: number): Deal {
  const tables = rules.map(({ text }) => /\btable:\s*\[?\s*["'`](\w+)/.exec(text)?.[1] ?? "");
  const order = rules.map((_, at) => at);
  if (lanes > 1) order.sort((one, other) => compare(tables[one] ?? "", tables[other] ?? "") || one - other);
  const left = Array.from({ length: lanes }, (_, lane) =>
    order.slice(Math.round((lane * order.length) / lanes), Math.round(((lane + 1) * order.length) / lanes)),
  );
  const stretches = left.map((stretch) => [...stretch]);

  return {
    stretch: (lane) => stretches[lane] ?? [],
    take(lane) {
      const own = left[lane] ?? [];
      if (own.length > 0) return own.splice(0, share(own));
      const longest = left.reduce((one, other) => (other.length > one.length ? other : one), []);
      return longest.splice(-share(longest) || longest.length);
    },
    putBack(lane, rest) {
      left[lane]?.unshift(...rest);
    },
    isDone: () => left.every((stretch) => stretch.length === 0),
  };
}

function share(stretch: readonly number[]): number {
  return Math.min(most, Math.ceil(stretch.length / 4));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
