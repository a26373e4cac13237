// The points at which a program can be cut off: each request to the code host, and each write that the database keeps.
//
// They are counted where the two lines leave the program, not by a list, so that a new call is a new point by itself.
import { AsyncLocalStorage } from "node:async_hooks";
import pg from "pg";

/** commit: what the database keeps from then on · statement: anything that it is asked. */
type Kind = "request" | "commit" | "statement";
export type Point = { kind: Kind; label: string };
export type When = "before" | "after";

/** What happens at the n-th point of these kinds, counted from 1. `end` is what the program does there. */
export type Plan = { kinds: readonly Kind[]; at: number; when: When; end(): void };

export const crashes: readonly Kind[] = ["request", "commit"];

export class CutOff extends Error {}

export type Points = {
  /** The points of these kinds that were met since the last start. */
  met(kinds: readonly Kind[]): Point[];
  /** Counts anew, and carries out the plan when its point is met. */
  start(plan?: Plan): void;
  /** From now on nothing goes out but the taking back of what was not committed, as when the program is dead. */
  die(): void;
  /** The run that meets this stands still for ever, as if it were killed the next moment; other runs go on. */
  stop(): void;
  /** Does something that `stop` can stop, and nothing else with it. */
  run<Value>(work: () => Promise<Value>): Promise<Value>;
  /** This one statement or request fails, and everything after it goes well. */
  fail(): void;
  /** Does something that is no part of what is counted, and that nothing cuts off. */
  aside<Value>(work: () => Promise<Value>): Promise<Value>;
  /** Is called, aside, after each answer of the code host. */
  look(watch: (() => Promise<void>) | null): void;
  close(): void;
};

/**
 * Stands at both lines of this process from now on. `host` is the origin of the code host.
 * @example const points = stand("http://127.0.0.1:40001"); points.start({ kinds: crashes, at: 3, when: "after", end: points.die })
 */
export function stand(host: string): Points {
  const beside = new AsyncLocalStorage<true>();
  const runs = new AsyncLocalStorage<{ isStopped: boolean }>();
  const fetchBefore = globalThis.fetch;
  const queryBefore: unknown = Reflect.get(pg.Client.prototype, "query");
  if (typeof queryBefore !== "function") throw new Error("The driver has no query.");
  const open = new WeakMap<object, { isWithin: boolean; wrote: Set<string> }>();
  let seen: Point[] = [];
  let plan: Plan | undefined;
  let isDead = false;
  let fails = false;
  let watch: (() => Promise<void>) | null = null;

  /** Answers the number of each among those that the plan counts: both sides of a point have one number. */
  async function reach(points: Point[]): Promise<number[]> {
    const numbers = points.map((point) => {
      seen.push(point);
      return plan?.kinds.includes(point.kind)
        ? seen.filter(({ kind }) => plan?.kinds.includes(kind)).length
        : 0;
    });
    await act("before", numbers);
    return numbers;
  }
  async function act(when: When, numbers: number[]): Promise<void> {
    if (plan?.when === when && numbers.includes(plan.at)) plan.end();
    await stopHere();
  }
  async function stopHere(): Promise<void> {
    if (runs.getStore()?.isStopped) await new Promise<never>(() => undefined);
    if (isDead) throw new CutOff("The program was cut off.");
    if (fails) {
      fails = false;
      throw new CutOff("This did not go through.");
    }
  }

  globalThis.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (beside.getStore() || url.origin !== host) return fetchBefore(input, init);
    await stopHere();
    const method = init?.method ?? (input instanceof Request ? input.method : "GET");
    const numbers = await reach([{ kind: "request", label: labelOf(method, url) }]);
    const answer = await fetchBefore(input, init);
    // Its work is done once it answers; the answer itself is what may be lost.
    await act("after", numbers);
    if (watch) await beside.run(true, watch);
    return answer;
  };

  const forward = (client: object, given: unknown[]): unknown => Reflect.apply(queryBefore, client, given);

  async function query(client: object, given: unknown[]): Promise<unknown> {
    const ask = () => forward(client, given);
    if (beside.getStore()) return ask();
    const text = textOf(given[0]).trim();
    const first = /^\w*/.exec(text)?.[0].toUpperCase();
    const state = open.get(client) ?? { isWithin: false, wrote: new Set<string>() };
    open.set(client, state);
    if (first === "ROLLBACK" && !runs.getStore()?.isStopped) {
      state.isWithin = false;
      return ask();
    }
    await stopHere();
    const written = /^(?:INSERT INTO|UPDATE|DELETE FROM)\s+(?:"public"\.)?"?(\w+)/i.exec(text)?.[1];
    if (first === "BEGIN") [state.isWithin, state.wrote] = [true, new Set()];
    if (written) state.wrote.add(written);
    const points: Point[] = [{ kind: "statement", label: text.replace(/\s+/g, " ").slice(0, 60) }];
    if (first === "COMMIT" || (written && !state.isWithin)) {
      points.push({ kind: "commit", label: `commit ${[...state.wrote].join(", ")}` });
      state.wrote = new Set();
    }
    const numbers = await reach(points);
    const answer: unknown = await ask();
    if (first === "COMMIT") state.isWithin = false;
    await act("after", numbers);
    return answer;
  }

  Object.defineProperty(pg.Client.prototype, "query", {
    configurable: true,
    writable: true,
    value: function stood(this: object, ...given: unknown[]) {
      const last = given.at(-1);
      if (typeof last !== "function") return query(this, given);
      return void query(this, given.slice(0, -1)).then(
        (answer) => last(null, answer),
        (thrown: unknown) => last(thrown),
      );
    },
  });

  return {
    met: (kinds) => seen.filter(({ kind }) => kinds.includes(kind)),
    start(next) {
      [seen, plan, isDead, fails] = [[], next, false, false];
    },
    die: () => {
      isDead = true;
    },
    stop: () => {
      const run = runs.getStore();
      if (run === undefined) throw new Error("Nothing runs that could be stopped.");
      run.isStopped = true;
      plan = undefined;
    },
    run: (work) => runs.run({ isStopped: false }, work),
    fail: () => {
      fails = true;
    },
    aside: (work) => beside.run(true, work),
    look(next) {
      watch = next;
    },
    close() {
      globalThis.fetch = fetchBefore;
      Object.defineProperty(pg.Client.prototype, "query", { value: queryBefore });
    },
  };
}

function textOf(query: unknown): string {
  if (typeof query === "string") return query;
  return typeof query === "object" && query !== null && "text" in query ? String(query.text) : "";
}

/** Without what differs from one run to the next. */
function labelOf(method: string, { pathname }: URL): string {
  const path = decodeURIComponent(pathname)
    .replace(/^\/api\/v3/, "")
    .replace(/^\/repos\/[^/]+\/[^/]+/, "")
    .replace(/\/rule\/.*/, "/…")
    .replace(/\/[0-9a-f]{40}\b.*/, "/…")
    .replace(/\/\d+\b/g, "/…");
  return `${method} ${path}`;
}
