// Whose rule is carried to the code host next: people take turns, and nobody waits for ever.

/** `begun`: it is half way already, and is finished first. `sentAt` in milliseconds. */
export type Waiting = { id: string; personId: string; sentAt: number; begun: boolean };

/** Waiting so long, in milliseconds, counts as one turn. */
const patience = 10 * 60_000;

/**
 * Puts what waits in the order in which it is carried. Somebody's second rule comes after everybody's first, and what
 * they had carried lately counts; the longer a rule waits, the less it does.
 * @example inTurn([{ id: "a2", personId: "ana", … }, { id: "b1", personId: "ben", … }], new Map([["ana", 1]]), now)[0].id // => "b1"
 */
export function inTurn<Rule extends Waiting>(
  waiting: readonly Rule[],
  lately: ReadonlyMap<string, number>,
  now: number,
): Rule[] {
  const turns = new Map<string, number>();
  const order = [...waiting].sort((one, other) => one.sentAt - other.sentAt || (one.id < other.id ? -1 : 1));
  const taken = new Map(lately);
  for (const { id, personId, sentAt } of order) {
    const before = taken.get(personId) ?? 0;
    taken.set(personId, before + 1);
    turns.set(id, before - Math.floor((now - sentAt) / patience));
  }
  const turnOf = ({ id }: Rule) => turns.get(id) ?? 0;
  return order.sort(
    (one, other) =>
      Number(other.begun) - Number(one.begun) || turnOf(one) - turnOf(other) || one.sentAt - other.sentAt,
  );
}
